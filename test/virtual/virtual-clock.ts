import { Clock, type Uptime } from '../../src/clock/clock.js';
import { between, type Instant, type Milliseconds } from '../../src/domain/calendar/instant.js';

interface Alarm {
  readonly due: Milliseconds;
  readonly act: () => void;
}

/** Time as it really passes, and the clock of the machine, which may run fast, run slow and be set. */
export class VirtualTime {
  /** Milliseconds since the beginning. */
  elapsed: Milliseconds = 0;
  private ahead: Milliseconds;

  constructor(
    begin: Instant,
    /** How much faster than real time the machine's clock runs: ±0.0005 is a bad crystal. */
    private readonly drift: number,
  ) {
    this.ahead = Date.parse(begin);
  }

  /** The machine's clock. */
  wall(): Milliseconds {
    return Math.floor(this.ahead + this.elapsed * (1 + this.drift));
  }

  /** Somebody sets the machine's clock. */
  set(by: Milliseconds): void {
    this.ahead += by;
  }
}

/** The clock of one process on the machine; with the process it dies. */
export class VirtualClock extends Clock {
  private readonly alarms = new Set<Alarm>();
  private readonly began: Milliseconds;
  private dead = false;

  constructor(private readonly time: VirtualTime) {
    super();
    this.began = time.elapsed;
  }

  override monotonic(): Milliseconds {
    return this.time.elapsed - this.began;
  }

  /** The machine is never off, only its processes. */
  override uptime(): Uptime {
    return { boot: 'virtual', up: this.time.elapsed };
  }

  override at(at: Instant, act: () => void): () => void {
    if (this.dead) return () => undefined;
    const alarm = { due: this.time.elapsed + Math.max(between(this.now(), at), 0), act };
    this.alarms.add(alarm);
    return () => this.alarms.delete(alarm);
  }

  /** Everything that is due by now happens, the earliest first. */
  ring(): void {
    const due = [...this.alarms].filter((alarm) => alarm.due <= this.time.elapsed);
    for (const alarm of due.toSorted((one, other) => one.due - other.due)) {
      if (this.alarms.delete(alarm)) alarm.act();
    }
  }

  /** When the process looks again by itself. */
  nextAlarm(): Milliseconds {
    return Math.min(...[...this.alarms].map(({ due }) => due));
  }

  /** How long real time takes until this clock says `at`. */
  until(at: Instant): Milliseconds {
    return Math.max(between(this.now(), at), 0);
  }

  /** The process is gone: nothing of it happens any more. */
  kill(): void {
    this.dead = true;
    this.alarms.clear();
  }

  protected override wall(): Milliseconds {
    return this.time.wall();
  }
}
