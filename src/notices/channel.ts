import type { Instant } from '../domain/calendar/instant.js';

/**
 * A road by which notices leave. Mail is one, the webhook another; what they share are the rows (claim, attempt,
 * lease, fence) and what each outcome means (`AFTER`). The loop gives each its own places, so that none delays another.
 */
export interface Channel {
  /** Take up to `limit` due notices; each returned act sends one of them and settles it. */
  take(limit: number): Promise<(() => Promise<void>)[]>;

  /** When there will be something to do; null: nothing waits. */
  next(): Promise<Instant | null>;
}
