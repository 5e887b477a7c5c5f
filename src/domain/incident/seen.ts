import { Refusal } from '../errors.js';
import type { Incident } from './incident.js';

/** What is chosen anew as a whole, so that two people who do so at once would undo each other's choice. */
export type Chosen = 'severity' | 'harm' | 'classification';

/** What stands there, one text each: the same for the same choice, whoever made it. */
export function seenOf(incident: Incident): Readonly<Record<Chosen, string>> {
  const { severity, harm, category, secondary, kind } = incident;
  const { level, impact, urgency, facts } = severity;
  return {
    severity: [level, impact, urgency, ...facts.toSorted()].join(' '),
    harm: [harm.counter, harm.residents, harm.personalData].join(' '),
    classification: [category ?? '-', kind ?? '-', ...secondary.toSorted()].join(' '),
  };
}

/**
 * Nobody's choice is undone unseen; `seen` left out: by whoever does not say what they saw.
 * @throws Refusal with what stands there now.
 */
export function mustHaveSeen(incident: Incident, what: Chosen, seen: string | undefined): void {
  if (seen === undefined || seen === seenOf(incident)[what]) return;
  const { severity, harm, category, secondary, kind } = incident;
  const now = { severity, harm, classification: { category, secondary, kind } } as const;
  throw new Refusal('stale-version', { [what]: now[what] });
}
