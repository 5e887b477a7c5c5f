import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { CONFIG, type Config } from '../shared/config.js';
import { ProblemError } from '../shared/errors.js';
import type { Asked, Question, Told } from './check-thread.js';
import { FairQueue } from './fair-queue.js';
import type { TextCheck } from './text-check.js';

/** Texts that wait: of one person, and in all; whoever sends more is asked to come again. */
const MOST_WAITING = { each: 20, all: 100 };
/** Seconds after which somebody turned away may come again. */
const COME_AGAIN = 2;
/** Megabytes: a hostile text ends its thread, not the server. */
const MOST_MEMORY = 256;

interface Waiting {
  readonly question: Question;
  readonly told: (check: TextCheck) => void;
  readonly failed: (error: Error) => void;
}

/**
 * The checker in a thread of its own: a text from outside may take seconds, and meanwhile the night goes on. The
 * thread begins with the first question and reads the playbooks as they lie on the disk then. It has one text at
 * a time, and people take turns, so that nobody's many texts keep others from writing.
 */
@Injectable()
export class TextChecks implements OnModuleDestroy {
  private thread: Worker | null = null;
  private readonly queue = new FairQueue<Waiting>(MOST_WAITING);
  private asked: (Waiting & { readonly no: number }) | null = null;
  private last = 0;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** What the checker says of somebody's text. @throws ProblemError when too many wait already. */
  check(account: string, question: Question): Promise<TextCheck> {
    return new Promise((told, failed) => {
      const found = this.queue.add(account, { question, told, failed });
      if (!found) throw new ProblemError('busy', { retryAfterSeconds: COME_AGAIN });
      this.askNext();
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread?.terminate();
  }

  /** One text is looked at; the next one begins when its answer is there. */
  private askNext(): void {
    const next = this.asked ? undefined : this.queue.take();
    if (!next) return;
    const no = (this.last += 1);
    this.asked = { no, ...next };
    try {
      this.thread ??= this.begin();
      this.thread.postMessage({ no, ...next.question } satisfies Asked);
    } catch (error) {
      this.asked = null;
      next.failed(error instanceof Error ? error : new Error(String(error)));
      this.askNext();
    }
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
    const { asked } = this;
    if (asked?.no !== told.no) return;
    this.asked = null;
    if ('check' in told) asked.told(told.check);
    else asked.failed(new Error(told.failed));
    this.askNext();
  }

  /** Only the text it was looking at is lost with a thread; the next one begins another. */
  private giveUp(thread: Worker, error: Error): void {
    if (this.thread !== thread) return;
    this.thread = null;
    this.asked?.failed(error);
    this.asked = null;
    this.askNext();
  }
}
