import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { SECOND } from '../domain/calendar/instant.js';
import type { Organisation } from '../domain/plan/organisation/organisation.js';
import type {
  ChangeAsked,
  DraftChanged,
  DraftTexts,
  DraftTransferred,
  TransferAsked,
} from '../organisation/draft-edits.js';
import type { DraftRules, RulesAsked } from '../plan-rules/draft-rules.js';
import type { NewText } from '../plan-rules/rules-files.js';
import type { FindingAfter } from '../plans/findings-after.js';
import type { PlanFilesAsked, PlanRead } from '../plans/read-plan.js';
import { CONFIG, type Config } from '../shared/config.js';
import { ProblemError } from '../shared/errors.js';
import { Thread } from '../shared/thread.js';
import { Turns } from '../shared/turns.js';
import type { Asked, FindingsAsked, Ground, Question, Told } from './check-thread.js';
import type { TextCheck } from './text-check.js';

/** A hostile text ends its thread, not the server. The thread itself gives up on one before. */
const LIMITS = {
  program: 'drafts/check-thread',
  megabytes: 256,
  longest: 30 * SECOND,
} as const;

interface Waiting {
  readonly told: (answer: never) => void;
  readonly failed: (error: Error) => void;
}

/**
 * The checker in a thread of its own: a text or a list from outside may take seconds, and meanwhile the night goes on. The
 * thread begins with the first question and reads the playbooks as they are in force then. It has one text or plan at
 * a time.
 */
@Injectable()
export class TextChecks implements OnModuleDestroy {
  private thread: Thread<Told> | null = null;
  /** What the thread began with; another plan in force, and it begins anew. */
  private ground = '';
  private readonly turns = new Turns({ each: 20, all: 100, comeAgain: 2 });
  private waiting: Waiting | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly bodies: Bodies,
    private readonly clock: Clock,
  ) {}

  /** What the checker says of somebody's text. @throws ProblemError when too many wait already. */
  check(account: string, question: Question): Promise<TextCheck> {
    return this.ask(account, { question });
  }

  /** The plan that files describe, and what is wrong with it. @throws ProblemError when too many wait already. */
  readPlan(account: string, plan: PlanFilesAsked): Promise<PlanRead> {
    return this.ask(account, { plan });
  }

  /** What the check finds in a version with other texts. @throws ProblemError when too many wait already. */
  findings(account: string, findings: FindingsAsked): Promise<FindingAfter[]> {
    return this.ask(account, { findings });
  }

  /** Who and what the files of a draft say a body consists of. @throws ProblemError where they cannot be read. */
  organisation(account: string, organisation: DraftTexts): Promise<Organisation> {
    return this.ask(account, { organisation });
  }

  /** What an edit makes of a draft. @throws ProblemError saying why it leads nowhere. */
  change(account: string, change: ChangeAsked): Promise<DraftChanged> {
    return this.ask(account, { change });
  }

  /** What a list makes of a draft. @throws ProblemError with every problem at its row and column. */
  transfer(account: string, transfer: TransferAsked): Promise<DraftTransferred> {
    return this.ask(account, { transfer });
  }

  /** The rules of a draft. @throws ProblemError where its files cannot be read. */
  rules(account: string, rules: DraftTexts): Promise<DraftRules> {
    return this.ask(account, { rules });
  }

  /** What rules make of the files of a draft. @throws ProblemError saying why it leads nowhere. */
  rulesTexts(account: string, rulesTexts: RulesAsked): Promise<NewText[]> {
    return this.ask(account, { rulesTexts });
  }

  /** The server stops: whoever waits may come again, and a thread ended on purpose is no error. */
  async onModuleDestroy(): Promise<void> {
    this.turns.close();
    this.waiting?.failed(this.turns.turnedAway());
    await this.thread?.end();
  }

  private ask<T>(account: string, asked: Asked): Promise<T> {
    return this.turns.run(
      account,
      () =>
        new Promise<T>((told, failed) => {
          this.waiting = { told, failed };
          this.current().post(asked);
        }),
    );
  }

  /** A thread that began under a plan that is no longer in force is let go. */
  private current(): Thread<Told> {
    const ground = this.bodies.followedKey();
    if (ground !== this.ground) void this.thread?.end();
    if (ground !== this.ground || !this.thread) this.thread = this.begin();
    this.ground = ground;
    return this.thread;
  }

  private begin(): Thread<Told> {
    const { root } = this.config;
    const given: Ground = { root, followed: this.bodies.followedFiles() };
    const work = { ...LIMITS, given };
    return new Thread<Told>(this.clock, work, {
      told: (told) => {
        this.thread?.rest();
        if ('answer' in told) this.waiting?.told(told.answer as never);
        else this.waiting?.failed(errorOf(told));
      },
      // Only the text it was looking at is lost with a thread; the next one begins another.
      ended: (why) => {
        this.thread = null;
        this.waiting?.failed(why);
      },
    });
  }
}

function errorOf(told: Exclude<Told, { readonly answer: unknown }>): Error {
  return 'failed' in told ? new Error(told.failed) : new ProblemError(told.code, told.details);
}
