import { ProblemError } from './errors.js';
import { FairQueue, type Limits } from './fair-queue.js';

interface Waiting {
  begin(): Promise<unknown>;
  turnAway(): void;
}

/** Work done one after another: people, or bodies, take turns, so that nobody's many keep others waiting. */
export class Turns {
  private readonly queue: FairQueue<Waiting>;
  private isAtWork = false;
  private isClosed = false;

  /** `comeAgain`: seconds after which somebody turned away may come again. */
  constructor(private readonly limits: Limits & { readonly comeAgain: number }) {
    this.queue = new FairQueue(limits);
  }

  /** What `work` comes to, once it is its turn. @throws ProblemError when too many wait already. */
  run<T>(who: string, work: () => Promise<T>): Promise<T> {
    return new Promise<T>((done, failed) => {
      const waiting: Waiting = {
        begin: () => work().then(done, failed),
        turnAway: () => failed(this.turnedAway()),
      };
      if (this.isClosed || !this.queue.add(who, waiting)) return waiting.turnAway();
      this.next();
    });
  }

  /** Nobody's turn comes any more: the server stops, and whoever waits may come again. */
  close(): void {
    this.isClosed = true;
    for (let next = this.queue.take(); next; next = this.queue.take()) next.turnAway();
  }

  turnedAway(): ProblemError {
    return new ProblemError('busy', { retryAfterSeconds: this.limits.comeAgain });
  }

  private next(): void {
    const next = this.isAtWork ? undefined : this.queue.take();
    if (!next) return;
    this.isAtWork = true;
    void next.begin().finally(() => {
      this.isAtWork = false;
      this.next();
    });
  }
}
