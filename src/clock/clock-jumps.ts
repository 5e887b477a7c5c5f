import { Injectable, Logger } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import type { Tx } from '../database/sql.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import {
  between,
  plus,
  SECOND,
  type Instant,
  type Milliseconds,
} from '../domain/calendar/instant.js';
import { dueAfterJump } from '../domain/escalation/clock-jump.js';
import { SYSTEM } from '../domain/incident/case.js';
import { IncidentRepository } from '../incidents/incident.repository.js';
import { NoticeSender } from '../notices/notice-sender.js';
import { Metrics } from '../shared/metrics.js';
import { ClockJumpRepository } from './clock-jump.repository.js';
import { Clock } from './clock.js';
import { TickRepository, type Tick } from './tick.repository.js';
import { TimerRepository, type DueTimer } from './timer.repository.js';

/** The clocks of two nodes differ by less than this. */
const SKEW = 10 * SECOND;

/** A clock gains or loses no more than this share of the time it runs. */
const DRIFT = 0.001;

/** From when our time was to when it is. */
interface Jump {
  readonly before: Instant;
  readonly now: Instant;
}

/** Takes note of jumps of the machine's clock, and moves what waits so that nobody is called early, twice or never. */
@Injectable()
export class ClockJumps {
  private readonly log = new Logger('clock');
  private hasLookedBack = false;

  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly timers: TimerRepository,
    private readonly sender: NoticeSender,
    private readonly incidents: IncidentRepository,
    private readonly bodies: Bodies,
    private readonly repository: ClockJumpRepository,
    private readonly ticks: TickRepository,
    private readonly reader: Reader,
    private readonly metrics: Metrics,
  ) {}

  /** Follow a jump, if there was one: the rows and our time move together. */
  async follow(): Promise<void> {
    await this.lookBack();
    const by = this.clock.jumped();
    if (by === 0) return;
    const before = this.clock.now();
    let adopted = false;
    try {
      await this.unitOfWork.run(async (tx) => {
        await this.move(tx, { before, now: plus(before, by) });
        // Inside, and last: whoever writes after us writes by the new time.
        this.clock.adopt(by);
        adopted = true;
      });
    } catch (error) {
      if (adopted) this.clock.adopt(-by);
      throw error;
    }
  }

  /** Once after the start: whether the clock was set since the last run looked. */
  private async lookBack(): Promise<void> {
    if (this.hasLookedBack) return;
    const tick = await this.ticks.last(this.reader);
    const jump = tick && this.jumpSince(tick);
    if (jump) await this.unitOfWork.run((tx) => this.move(tx, jump));
    this.hasLookedBack = true;
  }

  /**
   * By the machine's uptime it is known how long nothing ran. Without it (another boot, another machine) a clock
   * that was set back shows only by going before the tick, and what waited then waits on from its place; one that was
   * set forward cannot be told from a long stop.
   */
  private jumpSince({ at, uptime }: Tick): Jump | null {
    const [now, here] = [this.clock.now(), this.clock.uptime()];
    if (!uptime || !here || uptime.boot !== here.boot || here.up < uptime.up) {
      return between(now, at) > SKEW ? { before: at, now } : null;
    }
    const off = here.up - uptime.up;
    const before = plus(at, off);
    return Math.abs(between(before, now)) > SKEW + off * DRIFT ? { before, now } : null;
  }

  private async move(tx: Tx, jump: Jump): Promise<void> {
    for (const timer of await this.timers.waiting(tx)) await this.moveTimer(tx, timer, jump);
    const by = between(jump.before, jump.now);
    await this.sender.clockJumped(tx, { ...jump, by });
    await this.repository.keep(tx, { at: jump.before, by });
    // The next start looks at the last tick: this jump is seen once.
    await this.ticks.write(tx, { at: jump.now, uptime: this.clock.uptime() });
    tx.afterCommit(() => this.note(jump.before, by));
  }

  private note(before: Instant, by: Milliseconds): void {
    this.metrics.clockJumps.inc();
    this.log.warn(`the machine's clock jumped by ${(by / SECOND).toFixed(1)} s from ${before}`);
  }

  private async moveTimer(tx: Tx, timer: DueTimer, { before, now }: Jump): Promise<void> {
    const { body_id: body, incident_id: id, key, due_at: dueAt } = timer;
    const incident = await this.incidents.load(tx, body, id);
    const setting = await this.bodies.setting(tx, { body, plan: incident.plan, at: now });
    const given = { incident, setting, actor: SYSTEM, now, happenedAt: now };
    const due = dueAfterJump(given, { key, dueAt }, before);
    if (due !== dueAt) {
      await this.timers.change(tx, { body, incident: id }, new Map([[key, due]]));
    }
  }
}
