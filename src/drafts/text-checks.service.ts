import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { CONFIG, type Config } from '../shared/config.js';
import { ProblemError } from '../shared/errors.js';
import type { Asked, Question, Told } from './check-thread.js';
import type { TextCheck } from './text-check.js';

/** More people than that do not write at the same time; each further one is asked to come again. */
const MOST_WAITING = 20;
/** Seconds after which somebody turned away may come again. */
const COME_AGAIN = 2;
/** Megabytes: a hostile text ends its thread, not the server. */
const MOST_MEMORY = 256;

interface Waiting {
  readonly told: (check: TextCheck) => void;
  readonly failed: (error: Error) => void;
}

/**
 * The checker in a thread of its own: a text from outside may take seconds, and meanwhile the night goes on. The
 * thread begins with the first question and reads the playbooks as they lie on the disk then.
 */
@Injectable()
export class TextChecks implements OnModuleDestroy {
  private thread: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** What the checker says of a text. @throws ProblemError when too many ask at once. */
  check(question: Question): Promise<TextCheck> {
    if (this.waiting.size >= MOST_WAITING) {
      throw new ProblemError('busy', { retryAfterSeconds: COME_AGAIN });
    }
    const no = (this.last += 1);
    return new Promise((told, failed) => {
      this.thread ??= this.begin();
      this.waiting.set(no, { told, failed });
      this.thread.postMessage({ no, ...question } satisfies Asked);
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread?.terminate();
  }

  private begin(): Worker {
    const { root } = this.config;
    // The compiled file, also where the rest runs from its sources: a thread loads nothing else.
    const file = join(root, 'dist/drafts/check-thread.js');
    if (!existsSync(file)) throw new Error(`${file} is missing: npm run build`);
    const thread = new Worker(file, {
      workerData: { root },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    });
    thread.unref();
    thread.on('message', (told: Told) => this.settle(told));
    thread.on('error', (error) => this.giveUp(thread, error));
    thread.on('exit', (code) => {
      this.giveUp(thread, new Error(`the checker's thread ended with ${code}`));
    });
    return thread;
  }

  private settle(told: Told): void {
    const asked = this.waiting.get(told.no);
    this.waiting.delete(told.no);
    if ('check' in told) asked?.told(told.check);
    else asked?.failed(new Error(told.failed));
  }

  /** The next question begins another thread; one that is gone already has nobody waiting any more. */
  private giveUp(thread: Worker, error: Error): void {
    if (this.thread !== thread) return;
    this.thread = null;
    const lost = [...this.waiting.values()];
    this.waiting.clear();
    lost.forEach(({ failed }) => failed(error));
  }
}
