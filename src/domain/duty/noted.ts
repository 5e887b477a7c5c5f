import type { Instant } from '../calendar/instant.js';
import { fits } from '../playbook/facts.js';
import type { KnownFacts } from '../playbook/guard.js';
import type { FactValue } from '../playbook/run.js';
import type { DutyFact } from './duty.js';

/** One fact somebody recorded; null is 不明. */
export interface Noted {
  readonly fact: string;
  readonly value: FactValue;
  /** When it was put on record; later ones count before earlier ones. */
  readonly at: Instant;
  /** When it became known, if it was written down later. */
  readonly happenedAt: Instant;
}

/** Larger than any number of people. */
const MOST = Number.MAX_SAFE_INTEGER;

/**
 * The notes as the duties read them, oldest first, whatever order they came in. A value of another type says
 * nothing (a body's own playbook may ask something else under the same name), and a number that nobody can tell
 * is taken as the greatest possible (個人情報保護委員会 通則編 3-5-3-1).
 */
export function readable(notes: readonly Noted[], facts: readonly DutyFact[]): Noted[] {
  const needs = new Map(facts.map((fact) => [fact.id, fact]));
  return notes
    .map((note) => {
      const need = needs.get(note.fact);
      if (!need) return note;
      if (!fits(need, note.value)) return { ...note, value: null };
      return note.value === null && need.unknown === 'most' ? { ...note, value: MOST } : note;
    })
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/** The last word on each fact by a moment; notes oldest first. */
export function factsAt(notes: readonly Noted[], at?: Instant): KnownFacts {
  const known: Record<string, FactValue> = {};
  for (const note of notes) {
    if (at !== undefined && note.at > at) break;
    known[note.fact] = note.value;
  }
  return known;
}

/** What was known from a moment on, and which facts were noted at it. */
export interface Known {
  readonly at: Instant;
  readonly facts: KnownFacts;
  readonly noted: ReadonlySet<string>;
}

/** The moments at which something was noted, oldest first, each with all that was known then. */
export function momentsOf(notes: readonly Noted[]): Known[] {
  const moments: { at: Instant; facts: Record<string, FactValue>; noted: Set<string> }[] = [];
  for (const { fact, value, at } of notes) {
    const last = moments.at(-1);
    const here =
      last?.at === at ? last : { at, facts: { ...last?.facts }, noted: new Set<string>() };
    if (here !== last) moments.push(here);
    here.facts[fact] = value;
    here.noted.add(fact);
  }
  return moments;
}

/** What is shown for a number that was taken as the greatest possible: 不明. */
export function shownValue(value: FactValue): FactValue {
  return value === MOST ? null : value;
}
