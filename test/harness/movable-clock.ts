import { Clock } from '../../src/clock/clock.js';
import { between, type Instant, type Milliseconds } from '../../src/domain/calendar/instant.js';

interface Alarm {
  readonly due: Milliseconds;
  readonly act: () => void;
}

/** A clock that stands until it is moved; what was due on the way happens at its own time. */
export class MovableClock extends Clock {
  private readonly alarms = new Set<Alarm>();
  private elapsed: Milliseconds = 0;
  /** The machine's clock when nothing had elapsed. */
  private origin: Milliseconds;

  constructor(
    time: Instant,
    private readonly settle: () => Promise<void>,
  ) {
    super();
    this.origin = Date.parse(time);
  }

  override monotonic(): Milliseconds {
    return this.elapsed;
  }

  /** Each start is on another machine, as far as it knows. */
  override uptime(): null {
    return null;
  }

  override at(at: Instant, act: () => void): () => void {
    const alarm = { due: this.elapsed + Math.max(between(this.now(), at), 0), act };
    this.alarms.add(alarm);
    return () => this.alarms.delete(alarm);
  }

  /** Move forward by `by` milliseconds, stopping at every alarm; resolves when all that follows is done. */
  async advance(by: Milliseconds): Promise<void> {
    const end = this.elapsed + by;
    await this.settle();
    for (let next = this.nextBefore(end); next; next = this.nextBefore(end)) {
      this.elapsed = Math.max(this.elapsed, next.due);
      this.alarms.delete(next);
      next.act();
      await this.settle();
    }
    this.elapsed = end;
    await this.settle();
  }

  /** Set the time without anything happening in between, as when the process was off. */
  jump(to: Instant): void {
    this.elapsed += between(this.now(), to);
  }

  /** Somebody sets the machine's clock, or the machine has slept; nothing has elapsed. */
  set(by: Milliseconds): void {
    this.origin += by;
  }

  protected override wall(): Milliseconds {
    return this.origin + this.elapsed;
  }

  private nextBefore(end: Milliseconds): Alarm | undefined {
    const due = [...this.alarms].filter((alarm) => alarm.due <= end);
    return due.toSorted((one, other) => one.due - other.due)[0];
  }
}
