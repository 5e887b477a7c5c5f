/** A moment in UTC as ISO 8601 with milliseconds, so that text order is time order. */
export type Instant = string;
export type Milliseconds = number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The instant of a date. */
export function instant(date: Date): Instant {
  return date.toISOString();
}

/** The instant `by` milliseconds after `from`. */
export function plus(from: Instant, by: Milliseconds): Instant {
  return new Date(Date.parse(from) + by).toISOString();
}

/** Milliseconds from `from` to `to`; negative when `to` is earlier. */
export function between(from: Instant, to: Instant): Milliseconds {
  return Date.parse(to) - Date.parse(from);
}
