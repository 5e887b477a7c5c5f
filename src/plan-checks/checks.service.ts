import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { wallClock } from '../domain/calendar/jst.js';
import type { Day } from '../domain/plan/plan.js';
import { CONFIG, type Config } from '../shared/config.js';
import { ProblemError } from '../shared/errors.js';
import type { Checking } from './check-thread.js';
import type { PlanCheckView } from './check.view.js';
import { beginThread } from './in-thread.js';

/** Nobody checks that often; each further one is asked to come again. */
const MOST_AT_ONCE = 2;
/** Seconds after which somebody turned away may come again. */
const COME_AGAIN = 2;

/** 点検: the plan in force, held against the rules of the check. */
@Injectable()
export class ChecksService {
  private running = 0;

  constructor(
    private readonly bodies: Bodies,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws ProblemError when too many are checked at once. */
  async check({ body }: Caller, at?: Day): Promise<PlanCheckView> {
    const checkedAt = this.clock.now();
    const day = at ?? wallClock(checkedAt).day;
    const kept = this.bodies.followedFiles().get(body);
    const checking = { body: this.bodies.of(body), day, root: this.config.root, kept };
    if (this.running >= MOST_AT_ONCE) {
      throw new ProblemError('busy', { retryAfterSeconds: COME_AGAIN });
    }
    this.running += 1;
    try {
      return { ...(await this.inThread(checking)), checkedAt };
    } finally {
      this.running -= 1;
    }
  }

  private inThread(checking: Checking): Promise<Omit<PlanCheckView, 'checkedAt'>> {
    return new Promise((done, failed) => {
      const thread = beginThread('check-thread', checking);
      thread.once('message', done);
      thread.once('error', failed);
      thread.once('exit', (code) => failed(new Error(`the check's thread ended with ${code}`)));
    });
  }
}
