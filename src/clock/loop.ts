import { Injectable, Logger } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { plus, SECOND, type Instant, type Milliseconds } from '../domain/calendar/instant.js';
import { wake } from '../domain/incident/wake.js';
import { Cases } from '../incidents/cases.service.js';
import type { Channel } from '../notices/channel.js';
import { Lanes } from '../notices/lanes.js';
import { NoticeSender } from '../notices/notice-sender.js';
import { Signals } from '../shared/signals.js';
import { WebhookSender } from '../notices/webhook/webhook-sender.js';
import { ClockJumps } from './clock-jumps.js';
import { Clock } from './clock.js';
import { Pulse } from './pulse.js';
import { TimerRepository, type DueTimer } from './timer.repository.js';

/** So many timers are performed together; on SQLite they share a commit. */
const TIMERS_AT_ONCE = 50;

const REST_AFTER_FAILURE = SECOND;
const LONGEST_GOODBYE = 5 * SECOND;

/** A channel with its places. */
interface Road {
  readonly channel: Channel;
  readonly lanes: Lanes;
}

/** Performs what is due, from rows: timers and notices. Hints wake it early; the rows decide. */
@Injectable()
export class Loop {
  private readonly log = new Logger('loop');
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = true;
  /** Each channel has places of its own: none waits for another. */
  private readonly channels: readonly Road[];
  /** On the monotonic clock: a clock that is set back must not make the rest an hour. */
  private restUntil: Milliseconds = 0;
  private cancel: () => void = () => undefined;
  private unlisten: () => void = () => undefined;
  private readonly idle: (() => void)[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly timers: TimerRepository,
    private readonly bodies: Bodies,
    private readonly cases: Cases,
    mail: NoticeSender,
    webhooks: WebhookSender,
    private readonly signals: Signals,
    private readonly pulse: Pulse,
    private readonly jumps: ClockJumps,
  ) {
    this.channels = [mail, webhooks].map((channel) => ({
      channel,
      lanes: new Lanes(clock, () => this.hint()),
    }));
  }

  /** Begin to perform due work. */
  start(): void {
    this.stopped = false;
    this.unlisten = this.signals.onDue(() => this.hint());
    this.clock.onJump(() => this.hint());
    this.hint();
  }

  /** Take nothing more; resolves when what was begun is settled. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.unlisten();
    this.cancel();
    // A relay that hangs must not hold back the end: what was on its way is recovered at the next start.
    await Promise.race([this.settled(), this.pause(LONGEST_GOODBYE)]);
  }

  /** Something may be due now. */
  hint(): void {
    this.again = true;
    // Not within the call: who asks for the time may hint, also the loop itself.
    if (!this.running && !this.stopped) this.running = Promise.resolve().then(() => this.run());
  }

  /** Resolves when nothing is due and nothing is being sent. */
  settled(): Promise<void> {
    if (!this.running && !this.isSending()) return Promise.resolve();
    return new Promise((resolve) => this.idle.push(resolve));
  }

  private async run(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      await this.perform().catch((error: unknown) => this.failed(error));
    }
    await this.arm().catch((error: unknown) => this.failed(error));
    this.running = null;
    if (this.again && !this.stopped) this.hint();
    this.tellIdle();
  }

  private async perform(): Promise<void> {
    await this.jumps.follow();
    // Before all else: what happens at midnight of its day happens under the new plan.
    await this.bodies.turn();
    const due = await this.timers.due(this.clock.now(), TIMERS_AT_ONCE);
    await Promise.all(due.map((timer) => this.fire(timer)));
    for (const road of this.channels) await this.takeNotices(road);
    // Last, so that it says: everything above was done, and the database takes what is written.
    await this.pulse.beat();
    if (due.length > 0) this.again = true;
  }

  private async takeNotices({ channel, lanes }: Road): Promise<void> {
    const free = lanes.free();
    const next = free > 0 ? await channel.next() : null;
    const acts = next && next <= this.clock.now() ? await channel.take(free) : [];
    acts.forEach((act) => void this.send(lanes, act));
  }

  private async fire(timer: DueTimer): Promise<void> {
    const { body_id: body, incident_id: incident, key } = timer;
    try {
      await this.unitOfWork.run(async (tx) => {
        await this.cases.hold(tx, { body, incident });
        if (!(await this.timers.take(tx, timer))) return;
        const standing = [...(await this.timers.of(tx, { body, incident })).keys()];
        await this.cases.act(tx, { body, incident }, (given) => wake(given, key, standing));
      });
    } catch (error) {
      this.log.error(`timer ${key} of ${incident}: ${String(error)}`);
      await this.unitOfWork.run((tx) => this.timers.postpone(tx, timer, this.clock.now()));
    }
  }

  private async send(lanes: Lanes, act: () => Promise<void>): Promise<void> {
    try {
      await lanes.run(act);
    } catch (error) {
      this.log.error(`notice: ${String(error)}`);
    } finally {
      this.hint();
      this.tellIdle();
    }
  }

  /** The database did not answer: look again after a moment rather than at once. */
  private failed(error: unknown): void {
    this.log.error(`loop: ${String(error)}`);
    this.restUntil = this.clock.monotonic() + REST_AFTER_FAILURE;
    this.cancel();
    if (!this.stopped) this.cancel = this.clock.at(this.rested(), () => this.hint());
  }

  /** Wake up at the earliest due time. */
  private async arm(): Promise<void> {
    this.cancel();
    if (this.stopped) return;
    // While every conversation is busy, its end is the next moment to look for notices.
    const notices = await Promise.all(
      this.channels.filter(({ lanes }) => lanes.free() > 0).map(({ channel }) => channel.next()),
    );
    const next = [await this.timers.next(), ...notices, await this.bodies.nextTurn()];
    const times = next.filter((at) => at !== null);
    const at = this.earliest(times);
    const rested = this.rested();
    this.cancel = this.clock.at(at > rested ? at : rested, () => this.hint());
  }

  /** When the rest after a failure is over. */
  private rested(): Instant {
    return plus(this.clock.now(), Math.max(this.restUntil - this.clock.monotonic(), 0));
  }

  private earliest(times: readonly Instant[]): Instant {
    const latest = this.pulse.nextBeat();
    return [...times, latest].toSorted()[0] ?? latest;
  }

  private pause(span: Milliseconds): Promise<void> {
    return new Promise((resolve) => this.clock.at(plus(this.clock.now(), span), resolve));
  }

  private isSending(): boolean {
    return this.channels.some(({ lanes }) => lanes.busy());
  }

  private tellIdle(): void {
    if (this.running || this.isSending()) return;
    this.idle.splice(0).forEach((resolve) => resolve());
  }
}
