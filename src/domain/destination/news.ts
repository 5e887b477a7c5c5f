import type { Effect } from '../effect.js';
import { isAlarm } from '../escalation/alarm.js';
import type { Incident } from '../incident/incident.js';
import { LEVELS, type Level } from '../severity/severity.js';

/** What a destination (通知先) may be told of: first notices, 続報, alarms. */
export const NEWS_KINDS = ['first', 'update', 'alarm'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** One thing a destination is told; `about` is the same for the same thing, so that it is told once. */
export interface News {
  readonly kind: NewsKind;
  readonly about: string;
}

/** A place, not a person: told beside the mails, it answers nothing and counts for nothing. */
export interface Destination {
  readonly id: string;
  /** Incidents below this level are not told. */
  readonly level: Level;
  readonly news: readonly NewsKind[];
}

/**
 * What is new with a decision: the first notice of each level, a 続報, and a rung on which nobody could be reached,
 * again with each round in vain (reliability P8).
 */
export function newsOf(
  before: Pick<Incident, 'rungs' | 'told'>,
  incident: Incident,
  effects: readonly Effect[],
): News[] {
  const calls = effects.some((each) => each.kind === 'notify' && each.template === 'rung');
  const updated = effects.some((each) => each.kind === 'update');
  const stood = new Set(alarmsOf(before));
  return [
    ...(calls ? [{ kind: 'first' as const, about: `first:${incident.severity.level}` }] : []),
    ...(updated ? [{ kind: 'update' as const, about: `update:${lastUpdate(incident)}` }] : []),
    ...alarmsOf(incident)
      .filter((about) => !stood.has(about))
      .map((about) => ({ kind: 'alarm' as const, about })),
  ];
}

/** Whether a destination is told of this. */
export function isTold({ level, news }: Destination, incident: Incident, { kind }: News): boolean {
  return news.includes(kind) && LEVELS.indexOf(incident.severity.level) >= LEVELS.indexOf(level);
}

/** Asked again before it leaves: whether it is still so. What is answered, or overtaken by newer words, is not told. */
export function isStillNews(incident: Incident, about: string): boolean {
  if (incident.phase === 'closed') return false;
  if (about.startsWith('update:')) return about === `update:${lastUpdate(incident)}`;
  if (about.startsWith('alarm:')) return alarmsOf(incident).includes(about);
  return (
    about === `first:${incident.severity.level}` &&
    incident.rungs.some(({ state }) => state !== 'answered' && state !== 'stood-down')
  );
}

/** 第n報, counted over the incident. */
export function lastUpdate({ updates = [] }: Pick<Incident, 'updates'>): number {
  return updates.at(-1)?.number ?? 1;
}

function alarmsOf(incident: Pick<Incident, 'rungs' | 'told'>): string[] {
  return incident.rungs
    .filter((rung) => isAlarm(incident, rung))
    .map(({ id, round }) => `alarm:${id}:${round}`);
}
