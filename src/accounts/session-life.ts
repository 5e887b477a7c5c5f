import { HOUR, MINUTE, plus, type Instant, type Milliseconds } from '../domain/calendar/instant.js';

/** A night shift and its handover fit; then everybody logs in again. */
export const LONGEST_SESSION: Milliseconds = 12 * HOUR;

/**
 * ASVS suggests half an hour; but an officer who waits for a call at night must not have to type a password in
 * the middle of an incident. A forgotten screen still ends.
 */
const LONGEST_PAUSE: Milliseconds = 2 * HOUR;

/** "Seen" is written at most so often, so that reading stays reading. */
const SEEN_EVERY: Milliseconds = MINUTE;

/** When a session began and when it was last used. */
export interface SessionTimes {
  readonly created_at: Instant;
  readonly seen_at: Instant;
}

/** Whether a session may still be used. */
export function isLive({ created_at, seen_at }: SessionTimes, now: Instant): boolean {
  return now < plus(created_at, LONGEST_SESSION) && now < plus(seen_at, LONGEST_PAUSE);
}

/** Whether it is time to write down that a session is in use. */
export function isSeenLongAgo({ seen_at }: SessionTimes, now: Instant): boolean {
  return plus(seen_at, SEEN_EVERY) <= now;
}
