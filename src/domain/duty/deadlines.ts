import type { Instant } from '../calendar/instant.js';
import { after } from '../calendar/span.js';
import type { OfficeHours } from '../plan/plan.js';
import { holds, type KnownFacts } from '../playbook/guard.js';
import type { Deadline, DutyClock } from './duty.js';

/** A deadline with its moment. */
export interface DueBy {
  readonly kind: Deadline['kind'];
  readonly at: Instant;
  /** The number of the day, where day 1 is the day it is counted from; null for hours. */
  readonly day: number | null;
  /** A closed last day has moved to the next open one. */
  readonly rolled: boolean;
}

/** The deadlines of a clock. 60日 counts only where 不正の目的 is known: until then the shorter ones hold. */
export function deadlinesOf(
  { deadlines, longer }: DutyClock,
  { origin, facts, hours }: { origin: Instant; facts: KnownFacts; hours: OfficeHours },
): DueBy[] {
  const applies = longer !== null && holds(longer.when, facts) === true;
  return (applies ? longer.deadlines : deadlines).map(({ kind, within }) => {
    const at = after(origin, within, hours);
    if (within.in !== 'calendar-days') return { kind, at, day: null, rolled: false };
    const plain = after(origin, { ...within, roll: false }, hours);
    return { kind, at, day: within.days, rolled: at !== plain };
  });
}
