import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Milliseconds } from '../domain/calendar/instant.js';

const NANOSECONDS = 1e6;
const RESOLUTION: Milliseconds = 20;

/** How late the event loop is, measured by the machine itself; a stopped process does not count as late for long. */
@Injectable()
export class EventLoopLag implements OnApplicationShutdown {
  private readonly histogram = monitorEventLoopDelay({ resolution: RESOLUTION });

  constructor() {
    this.histogram.enable();
  }

  /** The lag that so many of a hundred looks stayed below since `forget`. */
  percentile(of: number): Milliseconds {
    return this.histogram.count === 0
      ? 0
      : Math.max(0, this.histogram.percentile(of) / NANOSECONDS - RESOLUTION);
  }

  /** Begin to measure anew. */
  forget(): void {
    this.histogram.reset();
  }

  onApplicationShutdown(): void {
    this.histogram.disable();
  }
}
