import { Clock } from '../../src/clock/clock.js';
import { plus, type Instant } from '../../src/domain/calendar/instant.js';

interface Alarm {
  readonly at: Instant;
  readonly act: () => void;
}

/** A clock that stands until it is moved; what was due on the way happens at its own time. */
export class MovableClock extends Clock {
  private readonly alarms = new Set<Alarm>();

  constructor(
    private time: Instant,
    private readonly settle: () => Promise<void>,
  ) {
    super();
  }

  override now(): Instant {
    return this.time;
  }

  override at(at: Instant, act: () => void): () => void {
    const alarm = { at, act };
    this.alarms.add(alarm);
    return () => this.alarms.delete(alarm);
  }

  /** Move forward by `by` milliseconds, stopping at every alarm; resolves when all that follows is done. */
  async advance(by: number): Promise<void> {
    const end = plus(this.time, by);
    await this.settle();
    for (let next = this.nextBefore(end); next; next = this.nextBefore(end)) {
      if (next.at > this.time) this.time = next.at;
      this.alarms.delete(next);
      next.act();
      await this.settle();
    }
    this.time = end;
    await this.settle();
  }

  /** Set the time without anything happening in between, as when the process was off. */
  jump(to: Instant): void {
    this.time = to;
  }

  private nextBefore(end: Instant): Alarm | undefined {
    const due = [...this.alarms].filter((alarm) => alarm.at <= end);
    return due.toSorted((one, other) => one.at.localeCompare(other.at))[0];
  }
}
