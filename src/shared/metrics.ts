import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds; P7 promises 10 while the server is up, 30 after a restart. */
const LATENESS = [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 900, 3600];

/** Figures of this process in Prometheus form. Labels name kinds only: no title, person, address or incident. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly sendLateness = new Histogram({
    name: 'hikeshi_send_lateness_seconds',
    help: 'From when a notice was due to its first attempt.',
    buckets: LATENESS,
    registers: [this.registry],
  });

  readonly attempts = new Counter({
    name: 'hikeshi_send_attempts_total',
    help: 'Attempts to send that ended, by outcome.',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  readonly webhooks = new Counter({
    name: 'hikeshi_webhook_attempts_total',
    help: 'Attempts to tell a destination that ended, by outcome.',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  readonly uncertain = new Counter({
    name: 'hikeshi_uncertain_total',
    help: 'Attempts of which nobody knows whether the mail arrived.',
    registers: [this.registry],
  });

  readonly clockJumps = new Counter({
    name: 'hikeshi_clock_step_total',
    help: "Jumps of the machine's clock by more than two seconds.",
    registers: [this.registry],
  });

  readonly oldestOverdue = this.gauge(
    'hikeshi_oldest_overdue_seconds',
    'How long the oldest timer or notice has been due; a notice counts from when it was first due.',
  );

  readonly queueDepth = new Gauge({
    name: 'hikeshi_queue_depth',
    help: 'Timers and notices that are due or on their way.',
    labelNames: ['queue'],
    registers: [this.registry],
  });

  readonly alarms = new Gauge({
    name: 'hikeshi_alarms_open',
    help: 'Alarms of the installation on which nobody has acted, by kind, over all bodies.',
    labelNames: ['kind'],
    registers: [this.registry],
  });

  readonly lastTick = this.gauge(
    'hikeshi_last_tick_timestamp_seconds',
    'When this process last looked at what is due; 0 before the first time.',
  );

  readonly mailFailingSince = this.gauge(
    'hikeshi_mail_failing_since_timestamp_seconds',
    'Since when the relay takes no mails; 0 while it does.',
  );

  readonly eventLoopLag = this.gauge(
    'hikeshi_event_loop_lag_seconds',
    'How late the event loop was lately, at the 99th percentile.',
  );

  private gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }
}
