import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Pulse } from '../clock/pulse.js';
import { Membership } from '../database/membership.js';
import { Reader } from '../database/reader.js';
import { ALARM_KINDS } from '../domain/alarm/alarm.js';
import { between, MINUTE, SECOND, type Instant } from '../domain/calendar/instant.js';
import { NoticesService } from '../notices/notices.service.js';
import { CONFIG, type Config } from '../shared/config.js';
import { Metrics } from '../shared/metrics.js';
import { EventLoopLag } from './event-loop-lag.js';
import { QueueRepository } from './queue.repository.js';

/** An older tick means that the engine, or the database under it, does not work. */
const OLDEST_TICK = 15 * SECOND;

/** A mail server that finds fault with our settings keeps us from being ready so long; then the alarm tells of it. */
const LONGEST_TRIAL = 2 * MINUTE;

/** Every second turn of the event loop as late as this: the process is of no use to anybody. */
const LATEST_TURN = SECOND;

/** Whether this process lives and works, and its figures. */
@Injectable()
export class HealthService implements OnModuleInit {
  private begun: Instant = '';

  constructor(
    private readonly clock: Clock,
    private readonly pulse: Pulse,
    private readonly lag: EventLoopLag,
    private readonly reader: Reader,
    private readonly membership: Membership,
    private readonly queue: QueueRepository,
    private readonly notices: NoticesService,
    private readonly metrics: Metrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.begun = this.clock.now();
  }

  /** It answers, and not only now and then. */
  isLive(): boolean {
    const late = this.lag.percentile(50);
    this.lag.forget();
    return late < LATEST_TURN;
  }

  /**
   * The other nodes know us, the engine has looked at what is due and the database has taken a write, all just now. Mail counts only after
   * the start, until it was tried once: who upgrades keeps the old process while the new settings do not work.
   */
  isReady(): boolean {
    return this.membership.isHeld() && this.pulse.age() <= OLDEST_TICK && this.hasTriedMail();
  }

  private hasTriedMail(): boolean {
    const sendsCanary = this.config.watchTo !== '' && this.config.smtpUrl !== '';
    if (!sendsCanary || this.notices.hasTried()) return true;
    return between(this.begun, this.clock.now()) >= LONGEST_TRIAL;
  }

  /** The figures, as Prometheus reads them. */
  async figures(): Promise<string> {
    const { metrics } = this;
    const now = this.clock.now();
    const { timers, notices, overdueSince } = await this.queue.at(this.reader, now);
    metrics.queueDepth.set({ queue: 'timer' }, timers);
    metrics.queueDepth.set({ queue: 'notice' }, notices);
    const alarms = await this.queue.alarms(this.reader);
    for (const kind of ALARM_KINDS) metrics.alarms.set({ kind }, alarms.get(kind) ?? 0);
    metrics.oldestOverdue.set(overdueSince ? between(overdueSince, now) / SECOND : 0);
    metrics.lastTick.set(seconds(this.pulse.lastTick()));
    metrics.mailFailingSince.set(seconds(this.notices.relay().since));
    metrics.eventLoopLag.set(this.lag.percentile(99) / SECOND);
    return metrics.registry.metrics();
  }
}

/** Seconds since 1970; 0 for never. */
function seconds(at: Instant | null): number {
  return at ? Date.parse(at) / SECOND : 0;
}
