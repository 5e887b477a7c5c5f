import { MINUTE, plus, type Instant } from '../calendar/instant.js';
import type { Person, PersonId } from '../plan/plan.js';

/** The desk needs so long for each person of the telephone list. */
export const CALL = 5 * MINUTE;

/** The desk is on the telephone. */
export interface Busy {
  readonly from: Instant;
  readonly to: Instant;
}

/** Whether somebody can be telephoned. */
export function hasTelephone(people: readonly Person[], person: PersonId): boolean {
  const found = people.find(({ id }) => id === person);
  return Boolean(found?.mobile ?? found?.phone ?? found?.outOfHours);
}

/** The end of the first call that fits between those of the ladder, which come first, from a moment on. */
export function callAfter(from: Instant, busy: readonly Busy[]): Instant {
  let at = from;
  for (const call of busy) if (call.to > at && call.from < plus(at, CALL)) at = call.to;
  return plus(at, CALL);
}
