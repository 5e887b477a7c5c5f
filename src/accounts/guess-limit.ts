import { MINUTE, plus, SECOND, type Instant } from '../domain/calendar/instant.js';

/** Failures of one account or one address so far, and until when the next try is refused unseen. */
export interface Failures {
  readonly failures: number;
  readonly blockedUntil: Instant;
}

const FREE = { account: 5, address: 20 } as const;
const LONGEST = 15 * MINUTE;

/** What is slowed: one account from anywhere, or anything from one address. */
export type BucketKind = keyof typeof FREE;

/** One more failure: after the free ones the wait doubles from a second to 15 minutes; nobody is locked out. */
export function failedAgain(
  before: Failures | undefined,
  kind: BucketKind,
  now: Instant,
): Failures {
  const failures = (before?.failures ?? 0) + 1;
  const over = failures - FREE[kind];
  const wait = over < 0 ? 0 : Math.min(SECOND * 2 ** Math.min(over, 30), LONGEST);
  return { failures, blockedUntil: plus(now, wait) };
}

/** Whole seconds until the next try is looked at; 0 when it may be made. */
export function waitSeconds(failures: Failures | undefined, now: Instant): number {
  if (!failures) return 0;
  return Math.max(0, Math.ceil((Date.parse(failures.blockedUntil) - Date.parse(now)) / SECOND));
}
