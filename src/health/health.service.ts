import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Pulse } from '../clock/pulse.js';
import { Reader } from '../database/reader.js';
import { between, SECOND, type Instant } from '../domain/calendar/instant.js';
import { NoticesService } from '../notices/notices.service.js';
import { Metrics } from '../shared/metrics.js';
import { EventLoopLag } from './event-loop-lag.js';
import { QueueRepository } from './queue.repository.js';

/** An older tick means that the engine, or the database under it, does not work. */
const OLDEST_TICK = 15 * SECOND;

/** Every second turn of the event loop as late as this: the process is of no use to anybody. */
const LATEST_TURN = SECOND;

/** Whether this process lives and works, and its figures. */
@Injectable()
export class HealthService {
  constructor(
    private readonly clock: Clock,
    private readonly pulse: Pulse,
    private readonly lag: EventLoopLag,
    private readonly reader: Reader,
    private readonly queue: QueueRepository,
    private readonly notices: NoticesService,
    private readonly metrics: Metrics,
  ) {}

  /** It answers, and not only now and then. */
  isLive(): boolean {
    const late = this.lag.percentile(50);
    this.lag.forget();
    return late < LATEST_TURN;
  }

  /** The engine has looked at what is due and the database has taken a write, both just now. Mail does not count. */
  isReady(): boolean {
    return this.pulse.age() <= OLDEST_TICK;
  }

  /** The figures, as Prometheus reads them. */
  async figures(): Promise<string> {
    const { metrics } = this;
    const now = this.clock.now();
    const { timers, notices, overdueSince } = await this.queue.at(this.reader, now);
    metrics.queueDepth.set({ queue: 'timer' }, timers);
    metrics.queueDepth.set({ queue: 'notice' }, notices);
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
