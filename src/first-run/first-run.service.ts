import { Inject, Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import type { Caller } from '../accounts/caller.js';
import { sampleAccounts } from '../accounts/sample-accounts.js';
import { Turns } from '../accounts/turns.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import type { Sql } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { standingOf, type FirstFacts } from '../domain/first-run/first-run.js';
import { standingIn } from '../domain/plan/directory.js';
import { Once } from '../incidents/once.service.js';
import { NoticesService } from '../notices/notices.service.js';
import { CONFIG, type Config } from '../shared/config.js';
import { ProblemError } from '../shared/errors.js';
import { Signals } from '../shared/signals.js';
import { InvalidInput } from '../shared/validation.js';
import type { FirstMarkDto, OwnBodyDto } from './first-run.dto.js';
import { FirstRunRepository } from './first-run.repository.js';
import type { FirstRunView } from './first-run.view.js';
import { OwnBody } from './own-body.service.js';
import { SamplePlay, type Players } from './sample-play.service.js';
import { SampleRepository } from './sample.repository.js';

/** Whose names begin so are examples of the sample. */
const EXAMPLE = '（例）';

/** はじめての設定: the sample, and what a body needs before its first night. */
@Injectable()
export class FirstRunService {
  /** A double click must not play twice. */
  private readonly alone = new Turns({ atOnce: 1, waiting: 10 });

  constructor(
    private readonly repository: FirstRunRepository,
    private readonly samples: SampleRepository,
    private readonly play: SamplePlay,
    private readonly ownBody: OwnBody,
    private readonly accounts: AccountsService,
    private readonly bodies: Bodies,
    private readonly notices: NoticesService,
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly once: Once,
    private readonly signals: Signals,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** How far it is. */
  read(caller: Caller): Promise<FirstRunView> {
    return this.view(this.reader, caller);
  }

  /** Done, skipped, or open again. */
  mark(caller: Caller, { step, mark }: FirstMarkDto): Promise<FirstRunView> {
    const { body, name: by } = caller;
    return this.once.run(caller, async (tx, at) => {
      const of = { body, step: step === 'whole' ? null : step };
      await this.repository.mark(tx, of, { mark, by, at });
      return this.view(tx, caller);
    });
  }

  /** サンプルで試す. Where there are incidents already, nothing is added. @throws ProblemError in a body of one's own. */
  async trySample(caller: Caller): Promise<FirstRunView> {
    this.mustBeSample(caller);
    await this.alone.take(async () => {
      const there = await this.samples.list(this.reader, caller.body);
      if (there.length > 0) return;
      // Before the first of its mails is due.
      const { body, name: by } = caller;
      const at = this.clock.now();
      await this.unitOfWork.run((tx) => this.repository.tryOut(tx, body, { by, at }));
      await this.play.play(await this.players(caller));
    });
    return this.read(caller);
  }

  /** サンプルを消す. @throws InvalidInput where another name was typed, ProblemError in a body of one's own. */
  async removeSample(caller: Caller, typed: string): Promise<FirstRunView> {
    const { plan } = this.mustBeSample(caller);
    await this.mustHoldSamplesOnly(caller);
    if (typed.normalize('NFKC').trim() !== plan.bodyName.normalize('NFKC')) {
      throw new InvalidInput([{ field: 'bodyName', constraint: 'body-name-wrong', args: [] }]);
    }
    await this.alone.take(() =>
      this.unitOfWork.run(async (tx) => {
        const { body, name: by } = caller;
        await this.samples.drop(tx, body, { by, at: this.clock.now() });
        await this.samples.dropAccounts(tx, body, await this.spare(caller));
        tx.afterCommit(() => this.signals.missed());
      }),
    );
    return this.read(caller);
  }

  /** 自分の団体で始める. @throws ProblemError while the sample is there, or where the settings name the body. */
  async begin(caller: Caller, input: OwnBodyDto): Promise<void> {
    this.mustBeSample(caller);
    if (this.config.body !== '') throw new ProblemError('body-set', { body: this.config.body });
    await this.alone.take(() => this.ownBody.begin(caller, input));
  }

  private mustBeSample({ body }: Caller): ReturnType<Bodies['of']> {
    const loaded = this.bodies.of(body);
    if (!loaded.plan.sample) throw new ProblemError('no-sample', { body: loaded.plan.bodyName });
    return loaded;
  }

  /** What was put on record under a plan that is no sample stays, also where a later version says that it is one. */
  private async mustHoldSamplesOnly({ body }: Caller): Promise<void> {
    const plans = await this.samples.plans(this.reader, body);
    const own = plans.map((each) => this.bodies.plan(each)).find(({ sample }) => !sample);
    if (own) throw new ProblemError('no-sample', { body: own.bodyName });
  }

  private async view(sql: Sql, caller: Caller): Promise<FirstRunView> {
    const { bodyName, sample } = this.bodies.of(caller.body).plan;
    const { marks, putAway } = await this.repository.marks(sql, caller.body);
    return {
      ...{ bodyName, sample, putAway },
      steps: standingOf(await this.facts(sql, caller), marks),
      incidents: sample ? await this.samples.list(sql, caller.body) : [],
      mayBegin: sample && this.config.body === '',
    };
  }

  private async facts(sql: Sql, caller: Caller): Promise<FirstFacts> {
    const loaded = this.bodies.of(caller.body);
    const accounts = await this.accounts.list(caller);
    const at = this.clock.now();
    const holders = loaded.offices.map(
      ({ id }) => standingIn({ ...loaded, absences: [] }, id, at)[0],
    );
    const arrived = await this.repository.mailArrived(sql, caller.body);
    return {
      isSample: loaded.plan.sample,
      administrators: accounts.filter(
        ({ roles, disabled }) => !disabled && roles.includes('administrator'),
      ).length,
      exampleOffices: holders.filter((each) => each?.person.name.startsWith(EXAMPLE)).length,
      mailArrived: arrived && this.notices.relay().state !== 'catcher',
    };
  }

  /** The accounts for trying out where set-up made them, else whoever pressed the button in their names. */
  private async players(caller: Caller): Promise<Players> {
    const accounts = await this.accounts.list(caller);
    const made = sampleAccounts(this.bodies.of(caller.body), this.clock.now());
    const as = (loginId: string): Caller => {
      const { name, person, roles } = made.find((each) => each.loginId === loginId) ?? caller;
      const account = accounts.find((each) => each.loginId === loginId && !each.disabled);
      const id = account?.id ?? caller.account;
      return { ...caller, account: id, name, person, roles, request: null };
    };
    return { desk: as('desk'), responder: as('responder'), chief: as('chief'), ciso: as('ciso') };
  }

  /** The accounts for trying out; never the caller's own, nor one that was made an administrator's. */
  private async spare(caller: Caller): Promise<string[]> {
    const loaded = this.bodies.of(caller.body);
    const made = sampleAccounts(loaded, this.clock.now()).map(({ loginId }) => loginId);
    const accounts = await this.accounts.list(caller);
    return accounts
      .filter(({ id, loginId, roles }) => {
        const isSpare = id !== caller.account && !roles.includes('administrator');
        return isSpare && made.includes(loginId);
      })
      .map(({ loginId }) => loginId);
  }
}
