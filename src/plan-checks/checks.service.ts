import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import type { LoadedBody } from '../bodies/plan-file.js';
import { Clock } from '../clock/clock.js';
import { ContactAnswersService } from '../contacts/contact-answers.service.js';
import { Reader } from '../database/reader.js';
import { MINUTE } from '../domain/calendar/instant.js';
import { wallClock } from '../domain/calendar/jst.js';
import type { Day } from '../domain/plan/plan.js';
import { CONFIG, type Config } from '../shared/config.js';
import { answerOf } from '../shared/thread.js';
import { Turns } from '../shared/turns.js';
import type { Checking } from './check-thread.js';
import type { PlanCheckView } from './check.view.js';

/** A check takes a second. */
const LIMITS = {
  program: 'plan-checks/check-thread',
  megabytes: 512,
  longest: MINUTE,
} as const;

/** 点検: the plan in force, held against the rules of the check; one after another, the bodies in turn. */
@Injectable()
export class ChecksService {
  private readonly turns = new Turns({ each: 4, all: 20, comeAgain: 2 });

  constructor(
    private readonly bodies: Bodies,
    private readonly contacts: ContactAnswersService,
    private readonly reader: Reader,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws ProblemError when too many are checked at once, or it takes too much. */
  async check({ body }: Caller, at?: Day): Promise<PlanCheckView> {
    const checkedAt = this.clock.now();
    const day = at ?? wallClock(checkedAt).day;
    const kept = this.bodies.followedFiles().get(body);
    const given: Checking = {
      body: await this.asAnswered(body),
      day,
      root: this.config.root,
      kept,
    };
    const found = await this.turns.run(body, () =>
      answerOf<Omit<PlanCheckView, 'checkedAt'>>(this.clock, { ...LIMITS, given }),
    );
    return { ...found, checkedAt };
  }

  /** Contacts that people confirmed themselves count as confirmed. */
  private async asAnswered(id: string): Promise<LoadedBody> {
    const body = this.bodies.of(id);
    const { confirmed } = await this.contacts.known(this.reader, body);
    return { ...body, upkeep: { ...body.upkeep, confirmed: Object.fromEntries(confirmed) } };
  }
}
