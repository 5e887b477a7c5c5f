import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import {
  between,
  plus,
  SECOND,
  type Instant,
  type Milliseconds,
} from '../domain/calendar/instant.js';
import { Clock } from './clock.js';
import { TickRepository } from './tick.repository.js';

/** The engine looks at what is due, and says so, at least so often. */
export const TICK_EVERY = 5 * SECOND;

/**
 * The tick of the engine, a committed row: it says that this process looks at what is due and that the database
 * takes writes. The watcher reads it from outside.
 */
@Injectable()
export class Pulse {
  private last: Instant | null = null;
  private readonly lookers: (() => Promise<void>)[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly ticks: TickRepository,
  ) {}

  /** What was due has been looked at; written at most every five seconds. */
  async beat(): Promise<void> {
    const age = this.age();
    if (age >= 0 && age < TICK_EVERY) return;
    const now = this.clock.now();
    await this.unitOfWork.run((tx) =>
      this.ticks.write(tx, { at: now, uptime: this.clock.uptime() }),
    );
    this.last = now;
    for (const look of this.lookers) await look();
  }

  /** When the engine has to be awake for its next tick, whatever it does in between. */
  nextBeat(): Instant {
    const age = this.age();
    const waited = age >= 0 && age < TICK_EVERY ? age : 0;
    return plus(this.clock.now(), TICK_EVERY - waited);
  }

  /** Look at something after each tick; it must not throw, and the engine waits for it. */
  onBeat(look: () => Promise<void>): void {
    this.lookers.push(look);
  }

  /** How long ago this process last wrote its tick; negative after the clock was set back. */
  age(): Milliseconds {
    return this.last === null ? Infinity : between(this.last, this.clock.now());
  }

  /** When this process last wrote its tick. */
  lastTick(): Instant | null {
    return this.last;
  }
}
