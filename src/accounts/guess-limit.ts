import {
  between,
  MINUTE,
  plus,
  SECOND,
  type Instant,
  type Milliseconds,
} from '../domain/calendar/instant.js';

/** Failures counted so far, and until when the next try is refused unseen. */
export interface Tally {
  readonly failures: number;
  readonly blockedUntil: Instant;
}

/**
 * Failures without a wait. A lone guesser meets `account-here`, so that it cannot keep others out of their own
 * account; guessers from many addresses meet `account`; one that tries many accounts meets `address`, which is
 * high because a town hall may share one address.
 */
const FREE = { 'account-here': 5, account: 20, address: 20 } as const;

/** What is counted: an account from one address, an account from anywhere, one address at anything. */
export type Counted = keyof typeof FREE;

const LONGEST_WAIT = 15 * MINUTE;

/** Past so many doublings waits no longer grow, and failures are no longer counted. */
const DOUBLINGS = Math.ceil(Math.log2(LONGEST_WAIT / SECOND));

/** Quiet time after which one failure is forgotten: a year's typing errors never add up. */
const FORGET_ONE: Milliseconds = 15 * MINUTE;

/** Quiet time after which nothing is left to forget. */
export const FORGET_ALL: Milliseconds = (FREE.address + DOUBLINGS) * FORGET_ONE;

/** One more failure: after the free ones the wait doubles from a second to 15 minutes; nobody is locked out. */
export function failedAgain(before: Tally | undefined, counted: Counted, now: Instant): Tally {
  const free = FREE[counted];
  const failures = Math.min(remembered(before, now) + 1, free + DOUBLINGS);
  const wait = failures < free ? 0 : Math.min(SECOND * 2 ** (failures - free), LONGEST_WAIT);
  return { failures, blockedUntil: plus(now, wait) };
}

/** Whole seconds until the next try is looked at; 0 when it may be made. */
export function waitSeconds(tally: Tally | undefined, now: Instant): number {
  return tally ? Math.max(0, Math.ceil(between(now, tally.blockedUntil) / SECOND)) : 0;
}

function remembered(tally: Tally | undefined, now: Instant): number {
  if (!tally) return 0;
  const quiet = Math.max(0, between(tally.blockedUntil, now));
  return Math.max(0, tally.failures - Math.floor(quiet / FORGET_ONE));
}
