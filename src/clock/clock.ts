import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { instant, SECOND, type Instant, type Milliseconds } from '../domain/calendar/instant.js';

/** A jump of the machine's clock up to here is followed at once, as a clock is that is being set right slowly. */
const SMALL = 2 * SECOND;

/** How long a machine has been running, in milliseconds, its sleep included, since which boot. */
export interface Uptime {
  readonly boot: string;
  readonly up: Milliseconds;
}

/**
 * The only source of time; tests move their own. A jump of the machine's clock (NTP, a machine that slept) waits
 * until the loop has moved the rows to it (`adopt`): until then our time goes on by the monotonic clock, so that
 * everything that was written down before a jump was written by one and the same clock.
 */
export abstract class Clock {
  /** What our time is ahead of the monotonic clock. */
  private ahead: Milliseconds | null = null;
  private tell: () => void = () => undefined;
  private told = false;

  /** The time by which everything is recorded. */
  now(): Instant {
    if (this.jumped() !== 0 && !this.told) {
      this.told = true;
      this.tell();
    }
    return instant(new Date(Math.floor(this.monotonic() + (this.ahead ?? 0))));
  }

  /** Milliseconds since some moment before the start; never jumps, and stands while the machine sleeps. */
  abstract monotonic(): Milliseconds;

  /** What tells a process how long its predecessor has been gone, whatever was done to the clock; null: unknown. */
  abstract uptime(): Uptime | null;

  /** Call `act` once, when `at` has come, reckoned from now by the monotonic clock; returns the cancellation. */
  abstract at(at: Instant, act: () => void): () => void;

  /** How far the machine's clock has jumped ahead (negative: back) and was not adopted yet; 0 when it has not. */
  jumped(): Milliseconds {
    const wall = this.wall() - this.monotonic();
    this.ahead ??= wall;
    const jump = wall - this.ahead;
    if (Math.abs(jump) > SMALL) return Math.round(jump);
    this.ahead = wall;
    this.told = false;
    return 0;
  }

  /** From now on our time is `by` further; what is written in rows has been moved. */
  adopt(by: Milliseconds): void {
    this.ahead = (this.ahead ?? 0) + by;
  }

  /** Call `act` when somebody asks for the time and a jump waits to be adopted; once for each. */
  onJump(act: () => void): void {
    this.tell = act;
  }

  /** The machine's clock, in milliseconds of the Unix era. */
  protected abstract wall(): Milliseconds;
}

/** setTimeout cannot count further (2^31 ms); a later timer is armed again on the way. */
const LONGEST_WAIT = 2_147_483_647;

/** The machine's own clock. */
export class SystemClock extends Clock {
  private readonly boot = bootId();

  /** A program that does nothing but wait stays alive by its timers; a server by its port. */
  constructor(private readonly options: { readonly holdsProcess?: boolean } = {}) {
    super();
  }

  override monotonic(): Milliseconds {
    return performance.now();
  }

  override uptime(): Uptime | null {
    return this.boot === null ? null : { boot: this.boot, up: Math.round(uptime() * SECOND) };
  }

  override at(at: Instant, act: () => void): () => void {
    const wait = Math.min(Math.max(Date.parse(at) - Date.parse(this.now()), 0), LONGEST_WAIT);
    const timer = setTimeout(act, wait);
    if (!this.options.holdsProcess) timer.unref();
    return () => clearTimeout(timer);
  }

  protected override wall(): Milliseconds {
    return Date.now();
  }
}

/** Linux names each boot; elsewhere two uptimes cannot be told to be of the same one. */
function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() || null;
  } catch {
    return null;
  }
}
