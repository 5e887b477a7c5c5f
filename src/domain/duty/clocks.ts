import { instant, type Instant } from '../calendar/instant.js';
import { wallClock } from '../calendar/jst.js';
import type { Day } from '../plan/plan.js';
import type { LegalType } from '../plan/profile.js';
import type { Duty } from '../playbook/definition.js';
import { factsOf, holds } from '../playbook/guard.js';
import type { Duties, DutyCase, DutyEvent, DutyRow } from './duty.js';
import type { Known, Noted } from './noted.js';
import { triggered } from './trigger.js';

/** A clock that was opened and put on record; it stays until somebody judges it away. */
export interface Opened {
  readonly duty: Duty;
  readonly cases: readonly string[];
  /** What day 1 is counted from. */
  readonly origin: Instant;
  readonly at: Instant;
}

/** 報告を要しないと判断した: takes away the clocks that were open then. */
export interface Judged {
  readonly duty: Duty;
  readonly at: Instant;
}

/** Cases of one duty that count from the same day. */
export interface Clock {
  readonly day1: Day;
  readonly origin: Instant;
  readonly openedAt: Instant;
  readonly cases: readonly string[];
}

/** What opens clocks; notes are readable and oldest first. */
export interface OnRecord {
  readonly duties: Duties;
  readonly legal: LegalType;
  /** The legal type of the body itself, where the incident's organ has another. */
  readonly bodyLegal: LegalType;
  readonly aware: Instant;
  readonly notes: readonly Noted[];
  /** The same notes by moment; the last one is what is known now. */
  readonly moments: readonly Known[];
  readonly opened: readonly Opened[];
  readonly judged: readonly Judged[];
}

/** The clocks of a duty, on record or opened by the notes, and where its counting starts. */
export function clocksOf(
  row: DutyRow,
  record: OnRecord,
): { readonly start: Instant; readonly clocks: readonly Clock[] } {
  const start = startOf(row, record);
  const until = lastJudged(row, record);
  const onRecord = isHeldBy(row, record)
    ? record.opened.filter(({ duty, at }) => duty === row.id && at > until)
    : [];
  const known = new Set(onRecord.flatMap(({ cases }) => cases));
  const opening = (event: DutyEvent): Clock[] =>
    event.cases
      .filter(({ id }) => !known.has(id))
      .flatMap((one) => openingOf({ ...event, cases: [one] }, one, { record, start, until }));
  const opened = row.legal.includes(record.legal) ? row.events.flatMap(opening) : [];
  const recorded = onRecord.map((each) => clock(stillFrom(row, each, start), each.cases, each.at));
  return { start, clocks: byDay([...recorded, ...opened]) };
}

/**
 * Rows of one duty differ by organ, and a clock is on one of them: that of the organ. Where it has none, because
 * the data turned out to be another organ's, the clock stays where it was opened.
 */
function isHeldBy(row: DutyRow, { duties, legal, bodyLegal }: OnRecord): boolean {
  if (row.legal.includes(legal)) return true;
  const isElsewhere = duties.rows.some((each) => each.id === row.id && each.legal.includes(legal));
  return !isElsewhere && row.legal.includes(bodyLegal);
}

/** Awareness; another recorded time where the row counts from that, or the receipt where it was earlier. */
function startOf({ clock: { from, orReceipt } }: DutyRow, { aware, moments }: OnRecord): Instant {
  const time = (fact: string): Instant | null => {
    const value = moments.at(-1)?.facts[fact];
    return typeof value === 'string' ? instant(new Date(value)) : null;
  };
  const start = (from === 'awareness' ? null : time(from)) ?? aware;
  const receipt = orReceipt === null ? null : time(orReceipt);
  return receipt !== null && receipt < start ? receipt : start;
}

/** What was on record counts from earlier where somebody is found to have known before. */
function stillFrom(row: DutyRow, { origin, cases }: Opened, start: Instant): Instant {
  const passed = row.events
    .flatMap((event) => event.cases)
    .some(({ id, starts }) => starts === 'passed' && cases.includes(id));
  return passed || origin < start ? origin : start;
}

/** When a case first held; after a judgement only by a fact that was recorded after it. */
function openingOf(
  event: DutyEvent,
  one: DutyCase,
  { record, start, until }: { record: OnRecord; start: Instant; until: Instant },
): Clock[] {
  const relevant = [event.requires, one.when].flatMap(factsOf);
  const opens = ({ at, facts, noted }: Known): boolean =>
    at > until && relevant.some((fact) => noted.has(fact)) && triggered(event, facts) === true;
  const first = record.moments.findIndex(opens);
  const at = record.moments[first]?.at;
  if (at === undefined) return [];
  const origin = one.starts === 'passed' ? passedAt(one, first, record) : null;
  return [clock(origin !== null && origin > start ? origin : start, [one.id], at)];
}

/** The day a count that was known to be below passed the number; null where it was above, or 不明, from the first. */
function passedAt({ when }: DutyCase, first: number, { notes, moments }: OnRecord): Instant | null {
  const before = moments
    .slice(0, first + 1)
    .findLastIndex(({ facts }) => holds(when, facts) === false);
  if (before < 0) return null;
  const asked = factsOf(when);
  const below = moments[before]?.at ?? '';
  return notes.find(({ fact, at }) => at > below && asked.includes(fact))?.happenedAt ?? null;
}

function lastJudged({ id }: DutyRow, { judged }: OnRecord): Instant {
  const times = judged.filter(({ duty }) => duty === id).map(({ at }) => at);
  return times.toSorted().at(-1) ?? '';
}

function clock(origin: Instant, cases: readonly string[], openedAt: Instant): Clock {
  return { day1: wallClock(origin).day, origin, cases, openedAt };
}

/** One clock for each day 1, the earliest first. */
function byDay(clocks: readonly Clock[]): Clock[] {
  const days = new Map<Day, Clock>();
  for (const each of clocks) {
    const same = days.get(each.day1);
    days.set(each.day1, same ? joined(same, each) : each);
  }
  return [...days.values()].toSorted((one, other) => one.day1.localeCompare(other.day1));
}

function joined(one: Clock, other: Clock): Clock {
  const [first, second] = one.openedAt <= other.openedAt ? [one, other] : [other, one];
  return {
    day1: one.day1,
    origin: one.origin < other.origin ? one.origin : other.origin,
    openedAt: first.openedAt,
    cases: [...new Set([...first.cases, ...second.cases])].toSorted(),
  };
}
