import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import type { Clock } from '../clock/clock.js';
import { plus, SECOND, type Milliseconds } from '../domain/calendar/instant.js';
import { codeOf } from './error-code.js';
import { ProblemError } from './errors.js';
import { PROGRAM } from './program.js';

/** What a thread is for, and the most it may take. */
export interface Work {
  /** Its compiled file below dist/, without .js. */
  readonly program: string;
  /** What it begins with. */
  readonly given: unknown;
  /** Of the memory of JavaScript; what a native library takes is not counted. */
  readonly megabytes: number;
  /** For what it was given last, by the clock. */
  readonly longest: Milliseconds;
}

/** Who hears of a thread. */
export interface Listener<T> {
  told(what: T): void;
  /** It has ended and nobody asked it to: a ProblemError where it came to one of its limits. */
  ended(why: Error): void;
}

/** A program of ours beside the server: what is long, or comes from outside, keeps no emergency waiting. */
export class Thread<T> {
  private readonly log = new Logger('thread');
  private readonly worker: Worker;
  private isOver = false;
  private forget: () => void = () => undefined;

  constructor(
    private readonly clock: Clock,
    private readonly work: Work,
    private readonly listener: Listener<T>,
  ) {
    // The compiled file, also where the rest runs from its sources: a thread loads nothing else.
    const file = join(PROGRAM, 'dist', `${work.program}.js`);
    if (!existsSync(file)) throw new Error(`${file} is missing: npm run build`);
    this.worker = new Worker(file, {
      workerData: work.given,
      resourceLimits: { maxOldGenerationSizeMb: work.megabytes },
    });
    this.worker.unref();
    this.worker.on('message', (what: T) => {
      if (!this.isOver) listener.told(what);
    });
    this.worker.on('error', (error) => this.over(this.whyOf(error)));
    this.worker.on('exit', (code) => this.over(new Error(`${work.program} ended with ${code}`)));
    this.watch();
  }

  /** Something else to do; its time begins now. */
  post(message: unknown): void {
    this.watch();
    this.worker.postMessage(message);
  }

  /** It has nothing to do, for as long as it likes. */
  rest(): void {
    this.forget();
  }

  /** End it where it stands; nothing is heard of it any more. A native call it is in is waited for. */
  async end(): Promise<void> {
    this.isOver = true;
    this.forget();
    await this.worker.terminate();
  }

  private watch(): void {
    this.forget();
    const { longest } = this.work;
    this.forget = this.clock.at(plus(this.clock.now(), longest), () => {
      this.over(new ProblemError('took-too-long', { limit: longest / SECOND }));
      void this.worker.terminate();
    });
  }

  private whyOf(error: unknown): Error {
    if (codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY') {
      return new ProblemError('too-much-memory', { limit: this.work.megabytes });
    }
    return error instanceof Error ? error : new Error(String(error));
  }

  private over(why: Error): void {
    if (this.isOver) return;
    this.isOver = true;
    this.forget();
    this.log.warn(`${this.work.program}: ${why.message}`);
    this.listener.ended(why);
  }
}

/** The one thing that a thread tells; then it ends. @throws ProblemError at one of its limits. */
export function answerOf<T>(clock: Clock, work: Work): Promise<T> {
  return new Promise((done, failed) => {
    const thread = new Thread<T>(clock, work, {
      told: (answer) => {
        done(answer);
        void thread.end();
      },
      ended: failed,
    });
  });
}
