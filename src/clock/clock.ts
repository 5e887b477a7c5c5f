import type { Instant } from '../domain/calendar/instant.js';

/** The only source of time; tests move their own. */
export abstract class Clock {
  abstract now(): Instant;
  /** Call `act` once, when `at` has come; returns the cancellation. */
  abstract at(at: Instant, act: () => void): () => void;
}

/** setTimeout cannot count further (2^31 ms); a later timer is armed again on the way. */
const LONGEST_WAIT = 2_147_483_647;

/** The machine's own clock. */
export class SystemClock extends Clock {
  override now(): Instant {
    return new Date().toISOString();
  }

  override at(at: Instant, act: () => void): () => void {
    const wait = Math.min(Math.max(Date.parse(at) - Date.now(), 0), LONGEST_WAIT);
    const timer = setTimeout(act, wait);
    timer.unref();
    return () => clearTimeout(timer);
  }
}
