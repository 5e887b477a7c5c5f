import type { Instant } from '../calendar/instant.js';
import { wallClock } from '../calendar/jst.js';
import type { Day } from '../plan/plan.js';
import type { LegalType } from '../plan/profile.js';
import { factsOf, holds, type KnownFacts } from '../playbook/guard.js';
import type { FactValue } from '../playbook/run.js';
import { clocksOf, type Clock, type Judged, type OnRecord, type Opened } from './clocks.js';
import type { Duties, DutyEvent, DutyRow } from './duty.js';
import { momentsOf, readable, shownValue, type Noted } from './noted.js';
import { eitherOf, triggered, waitsFor } from './trigger.js';

/** All an evaluation looks at. */
export interface Question {
  readonly duties: Duties;
  readonly legal: LegalType;
  readonly bodyLegal: LegalType;
  /** 認知: when any unit first knew. */
  readonly aware: Instant;
  readonly notes: readonly Noted[];
  readonly opened: readonly Opened[];
  readonly judged: readonly Judged[];
}

/**
 * `due`: to be reported by the deadlines of its clocks. `undecided`: it hangs on facts nobody has recorded, which
 * is never the same as `not-due`. `judged`: somebody found, with a reason, that it need not be reported.
 */
export type DutyState = 'due' | 'undecided' | 'judged' | 'not-due';

export interface Verdict {
  readonly row: DutyRow;
  readonly state: DutyState;
  readonly clocks: readonly Clock[];
  /** Day 1 as it would be if it turned out to be due. */
  readonly start: Instant;
  /** Whether the facts as they stand now make it a duty; null while they do not say. */
  readonly holdsNow: boolean | null;
  /** Facts that would decide it, in the order they are asked. */
  readonly missing: readonly string[];
  /** What is known of the facts the row asks; null is 不明. */
  readonly because: Readonly<Record<string, FactValue>>;
  /** Why the facts as they stand now do not make it a duty. */
  readonly why: 'other-organ' | 'facts' | { readonly exempt: string } | null;
}

/**
 * Which outside duties are due, not due, or undecided, by what is on record. The row in force on a clock's day 1
 * counts. A clock once open is not closed by a later fact, only by a judgement.
 */
export function evaluate(given: Question): Verdict[] {
  const notes = readable(given.notes, given.duties.facts);
  const record = { ...given, notes, moments: momentsOf(notes) };
  return given.duties.rows.flatMap((row) => verdictOf(row, record));
}

function verdictOf(row: DutyRow, question: OnRecord): Verdict[] {
  const { start, clocks: all } = clocksOf(row, question);
  const clocks = all.filter(({ day1 }) => isInForce(row, day1));
  if (clocks.length === 0 && !isInForce(row, wallClock(start).day)) return [];
  const facts = question.moments.at(-1)?.facts ?? {};
  const mine = row.legal.includes(question.legal);
  const holdsNow = mine && eitherOf(row.events.map((event) => triggered(event, facts)));
  const isJudged = question.judged.some(({ duty }) => duty === row.id);
  const state =
    clocks.length > 0 ? 'due' : isJudged ? 'judged' : holdsNow === null ? 'undecided' : 'not-due';
  return [
    {
      row,
      state,
      clocks,
      start,
      holdsNow,
      missing: mine ? missingOf(row, facts) : [],
      because: known(row, facts),
      why: mine ? whyNot(row, facts, holdsNow) : 'other-organ',
    },
  ];
}

function isInForce({ from, to }: DutyRow, day: Day): boolean {
  return from <= day && (to === null || day <= to);
}

function whyNot(row: DutyRow, facts: KnownFacts, holdsNow: boolean | null): Verdict['why'] {
  if (holdsNow !== false) return null;
  const exempt = row.events
    .flatMap(({ unless }) => unless)
    .find(({ when }) => holds(when, facts) === true);
  return exempt ? { exempt: exempt.why } : 'facts';
}

/** Facts that decide nothing before the event itself is known are not asked for yet. */
function missingOf(row: DutyRow, facts: KnownFacts): string[] {
  const open = row.events.filter((event) => triggered(event, facts) === null);
  const guards = open.flatMap(({ requires, cases }) =>
    holds(requires, facts) === null ? [requires] : cases.map(({ when }) => when),
  );
  return [...new Set(guards.flatMap((guard) => waitsFor(guard, facts)))];
}

function known(row: DutyRow, facts: KnownFacts): Record<string, FactValue> {
  const asked = askedBy(row);
  return Object.fromEntries(
    Object.entries(facts).flatMap(([id, value]) =>
      asked.has(id) ? [[id, shownValue(value ?? null)] as const] : [],
    ),
  );
}

/** Rows never change, so what is derived from them is kept. */
const ASKED = new WeakMap<DutyRow, ReadonlySet<string>>();

function askedBy(row: DutyRow): ReadonlySet<string> {
  const found = ASKED.get(row) ?? new Set(row.events.flatMap(factsOfEvent));
  ASKED.set(row, found);
  return found;
}

function factsOfEvent({ requires, unless, cases }: DutyEvent): string[] {
  return [requires, ...[...unless, ...cases].map(({ when }) => when)].flatMap(factsOf);
}
