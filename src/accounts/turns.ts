import { ProblemError } from '../shared/errors.js';

/** Seconds after which somebody turned away may come again: by then the queue has moved. */
const COME_AGAIN = 5;

/** At most so many works at once; others wait in order, and beyond a queue's length they are turned away. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly limits: { readonly atOnce: number; readonly waiting: number }) {}

  /** @throws ProblemError when too many wait already; else what `work` throws. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.running < this.limits.atOnce) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= this.limits.waiting) {
      throw new ProblemError('too-many-guesses', { retryAfterSeconds: COME_AGAIN });
    }
    await new Promise<void>((go) => this.waiting.push(go));
  }

  /** The next in the queue takes over the place, so that nobody slips in between. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}
