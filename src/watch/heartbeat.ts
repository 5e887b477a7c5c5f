import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Pulse } from '../clock/pulse.js';
import { MINUTE, plus, SECOND } from '../domain/calendar/instant.js';
import { CONFIG, type Config } from '../shared/config.js';

const BEAT_EVERY = MINUTE;
const LONGEST_CALL = 10 * SECOND;

/** An older tick is no sign of life to pass on. */
const OLDEST_TICK = 15 * SECOND;

/**
 * Asks an outside URL each minute while the engine's tick is fresh. Where it stays away somebody outside is told
 * (a dead man's switch): it also shows the loss of the whole machine, which no watcher on it can.
 */
@Injectable()
export class Heartbeat {
  private readonly log = new Logger('heartbeat');
  private cancel: () => void = () => undefined;
  private failing = false;

  constructor(
    private readonly clock: Clock,
    private readonly pulse: Pulse,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Begin, where a URL is set. */
  start(): void {
    if (this.config.heartbeatUrl) this.arm();
  }

  /** Beat no more. */
  stop(): void {
    this.cancel();
  }

  private arm(): void {
    this.cancel = this.clock.at(plus(this.clock.now(), BEAT_EVERY), () => {
      this.arm();
      if (this.pulse.age() <= OLDEST_TICK) void this.beat();
    });
  }

  private async beat(): Promise<void> {
    const problem = await this.ask();
    // The address may hold a key of the other side: it is not for the log.
    if (problem !== null && !this.failing) this.log.warn(`not taken: ${problem}`);
    this.failing = problem !== null;
  }

  private async ask(): Promise<string | null> {
    try {
      const signal = AbortSignal.timeout(LONGEST_CALL);
      const { ok, status } = await fetch(this.config.heartbeatUrl, { signal, redirect: 'error' });
      return ok ? null : `status ${status}`;
    } catch (error) {
      return error instanceof Error ? error.name : 'no answer';
    }
  }
}
