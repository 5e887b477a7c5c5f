import type { Incident } from '../domain/incident/incident.js';
import type { IncidentNotice } from './notice-row.js';

/** What says most comes first: a call that has to be answered, then a decision, then what is only told. */
const RANK: readonly IncidentNotice['template'][] = ['rung', 'gate', 'ratification', 'closure'];

/**
 * Which of several mails that wait for one person speaks for all: the oldest call, so that a first notice always
 * leaves as itself; without one, the oldest of those that ask for most.
 */
export function carrierOf(waiting: readonly [IncidentNotice, ...IncidentNotice[]]): IncidentNotice {
  const rank = ({ template }: IncidentNotice): number =>
    RANK.includes(template) ? RANK.indexOf(template) : RANK.length;
  const [first] = waiting.toSorted(
    (one, other) => rank(one) - rank(other) || one.id.localeCompare(other.id),
  );
  return first ?? waiting[0];
}

/** Which of them tell of something a person was told of, and so count as told and can be answered. */
export function tellingKeys({ told }: Incident, rows: readonly IncidentNotice[]): string[] {
  const keys = new Set(told.map(({ key }) => key));
  return rows.map(({ key }) => key).filter((key) => keys.has(key));
}
