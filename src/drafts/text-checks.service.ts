import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import type { PlanFilesAsked, PlanRead } from '../plans/read-plan.js';
import { CONFIG, type Config } from '../shared/config.js';
import { ProblemError } from '../shared/errors.js';
import type { Asked, Ground, Question, Told } from './check-thread.js';
import { FairQueue } from './fair-queue.js';
import type { TextCheck } from './text-check.js';

/** Texts that wait: of one person, and in all; whoever sends more is asked to come again. */
const MOST_WAITING = { each: 20, all: 100 };
/** Seconds after which somebody turned away may come again. */
const COME_AGAIN = 2;
/** Megabytes: a hostile text ends its thread, not the server. */
const MOST_MEMORY = 256;

interface Waiting {
  readonly asked: Wanted;
  readonly told: (answer: never) => void;
  readonly failed: (error: Error) => void;
}

type Wanted = { readonly question: Question } | { readonly plan: PlanFilesAsked };

/**
 * The checker in a thread of its own: a text from outside may take seconds, and meanwhile the night goes on. The
 * thread begins with the first question and reads the playbooks as they are in force then. It has one text or plan at
 * a time, and people take turns, so that nobody's many texts keep others from writing.
 */
@Injectable()
export class TextChecks implements OnModuleDestroy {
  private thread: Worker | null = null;
  /** What the thread began with; another plan in force, and it begins anew. */
  private ground = '';
  private readonly queue = new FairQueue<Waiting>(MOST_WAITING);
  private asked: (Waiting & { readonly no: number }) | null = null;
  private last = 0;
  private closed = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly bodies: Bodies,
  ) {}

  /** What the checker says of somebody's text. @throws ProblemError when too many wait already. */
  check(account: string, question: Question): Promise<TextCheck> {
    return this.ask<TextCheck>(account, { question });
  }

  /** The plan that files describe, and what is wrong with it. @throws ProblemError when too many wait already. */
  readPlan(account: string, plan: PlanFilesAsked): Promise<PlanRead> {
    return this.ask<PlanRead>(account, { plan });
  }

  private ask<T>(account: string, asked: Wanted): Promise<T> {
    return new Promise<T>((told, failed) => {
      const found = !this.closed && this.queue.add(account, { asked, told, failed });
      if (!found) throw turnedAway();
      this.askNext();
    });
  }

  /** The server stops: whoever waits may come again, and a thread ended on purpose is no error. */
  async onModuleDestroy(): Promise<void> {
    const { thread } = this;
    this.closed = true;
    this.thread = null;
    this.asked?.failed(turnedAway());
    for (let next = this.queue.take(); next; next = this.queue.take()) next.failed(turnedAway());
    await thread?.terminate();
  }

  /** One text is looked at; the next one begins when its answer is there. */
  private askNext(): void {
    const next = this.asked ? undefined : this.queue.take();
    if (!next) return;
    const no = (this.last += 1);
    this.asked = { no, ...next };
    try {
      this.renew();
      this.thread ??= this.begin();
      this.thread.postMessage({ no, ...next.asked } satisfies Asked);
    } catch (error) {
      this.asked = null;
      next.failed(error instanceof Error ? error : new Error(String(error)));
      this.askNext();
    }
  }

  /** A thread that began under a plan that is no longer in force is let go. */
  private renew(): void {
    const ground = this.bodies.followedNow();
    if (ground === this.ground) return;
    const { thread } = this;
    this.thread = null;
    this.ground = ground;
    void thread?.terminate();
  }

  private begin(): Worker {
    const { root } = this.config;
    // The compiled file, also where the rest runs from its sources: a thread loads nothing else.
    const file = join(root, 'dist/drafts/check-thread.js');
    if (!existsSync(file)) throw new Error(`${file} is missing: npm run build`);
    const thread = new Worker(file, {
      workerData: { root, followed: this.bodies.followedFiles() } satisfies Ground,
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
    if ('answer' in told) asked.told(told.answer as never);
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

function turnedAway(): ProblemError {
  return new ProblemError('busy', { retryAfterSeconds: COME_AGAIN });
}
