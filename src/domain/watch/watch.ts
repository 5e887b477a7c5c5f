import { between, MINUTE, SECOND, type Instant, type Milliseconds } from '../calendar/instant.js';

/** The watcher looks so often. */
export const LOOK_EVERY = 5 * SECOND;

/** An alarm nobody has mended is told again after so long. */
export const TELL_AGAIN = 10 * MINUTE;

/**
 * silent: the engine's tick stands still. stuck: it ticks, but the oldest work that is due stays untouched.
 * unreadable: the watcher cannot look.
 */
export type Trouble = 'silent' | 'stuck' | 'unreadable';

/** What one look at the database showed. */
export type Look =
  | { readonly tick: Instant | null; readonly untouchedSince: Instant | null }
  | { readonly unreadable: string };

/** Something that did not change, and for how long the watcher has watched it so. */
interface Still {
  readonly value: Instant | null;
  readonly span: Milliseconds;
}

/** What the watcher knows between two looks. */
export interface Watch {
  readonly lookedAt: Instant;
  readonly tick: Still;
  readonly untouched: Still;
  readonly unreadable: Milliseconds;
  readonly trouble: Trouble | null;
  /** Since when the trouble lasts, by the watcher's own clock. */
  readonly since: Instant;
  /** When somebody was last told of it; null: nobody yet. */
  readonly toldAt: Instant | null;
}

/** Before the first look. */
export function beginWatch(now: Instant): Watch {
  const still = { value: null, span: 0 };
  const well = { trouble: null, since: now, toldAt: null };
  return { lookedAt: now, tick: still, untouched: still, unreadable: 0, ...well };
}

/**
 * Take in one look. Only spans between the watcher's own looks count, each at most two intervals long: clocks that
 * differ or are set, and a watcher that slept, raise no alarm. `after`: how long a tick may stand still; untouched
 * work twice as long.
 */
export function look(
  watch: Watch,
  seen: Look,
  { now, after }: { now: Instant; after: number },
): Watch {
  const span = Math.min(Math.max(between(watch.lookedAt, now), 0), 2 * LOOK_EVERY);
  const next =
    'unreadable' in seen
      ? { ...watch, lookedAt: now, unreadable: watch.unreadable + span }
      : {
          ...watch,
          lookedAt: now,
          unreadable: 0,
          tick: stillOf(watch.tick, seen.tick, span),
          untouched: stillOf(watch.untouched, seen.untouchedSince, span),
        };
  const trouble = troubleOf(next, after);
  if (trouble === null) return { ...next, trouble };
  if (watch.trouble !== null) return { ...next, trouble };
  return { ...next, trouble, since: now, toldAt: null };
}

function stillOf(before: Still, value: Instant | null, span: Milliseconds): Still {
  return { value, span: before.value === value ? before.span + span : 0 };
}

function troubleOf({ tick, untouched, unreadable }: Watch, after: Milliseconds): Trouble | null {
  if (unreadable >= after) return 'unreadable';
  if (unreadable > 0) return null;
  if (tick.span >= after) return 'silent';
  return untouched.value !== null && untouched.span >= 2 * after ? 'stuck' : null;
}

/** What is to be told now: the trouble, that it is over, or nothing. */
export function toTell({ trouble, toldAt, lookedAt }: Watch): Trouble | 'well' | null {
  if (trouble === null) return toldAt === null ? null : 'well';
  const due = toldAt === null || between(toldAt, lookedAt) >= TELL_AGAIN;
  return due ? trouble : null;
}

/** Somebody was told; what has changed meanwhile is told next. */
export function told(watch: Watch, what: Trouble | 'well'): Watch {
  return { ...watch, toldAt: what === 'well' ? null : watch.lookedAt };
}
