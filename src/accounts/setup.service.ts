import { Injectable } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import type { LoadedBody } from '../bodies/plan-file.js';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Plan } from '../domain/plan/plan.js';
import { ProblemError } from '../shared/errors.js';
import { InvalidInput } from '../shared/validation.js';
import type { SetupDto } from './account.dto.js';
import { newAccount, type Account } from './account.js';
import { AccountRepository } from './account.repository.js';
import type { BodyNameView, SampleAccountView, SetupDoneView, SetupView } from './account.view.js';
import type { Role } from './caller.js';
import { Guesses } from './guesses.service.js';
import { mustBeGoodPassword } from './password-input.js';
import { Passwords } from './passwords.js';
import { randomText } from './random-text.js';
import { sampleAccounts } from './sample-accounts.js';
import { isSetupCode, newSetupCode } from './setup-code.js';
import { Turns } from './turns.js';

/** The first account does everything until there are others: a town may have one IT person. */
const FIRST_ROLES: readonly Role[] = ['administrator', 'desk', 'responder'];

const SAMPLE_PASSWORD_LENGTH = 12;

/** Guesses at the code are counted as if it were an account; no log-in id looks like this. */
const CODE = '(set-up code)';

/** A sample account, and what is shown of it once. */
interface MadeSample {
  readonly account: Account;
  readonly shown: SampleAccountView;
}

/** はじめての設定: a one-time code, printed at the start, makes the first administrator. */
@Injectable()
export class SetupService {
  private printed: string | null = null;
  /** Two transactions side by side would both find nobody. */
  private readonly alone = new Turns({ atOnce: 1, waiting: 10 });

  constructor(
    private readonly accounts: AccountRepository,
    private readonly passwords: Passwords,
    private readonly guesses: Guesses,
    private readonly bodies: Bodies,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The code of this start while nobody can log in; kept in memory only. */
  async code(): Promise<string | null> {
    if (await this.accounts.anyOf(this.bodies.own().plan.body)) return null;
    this.printed ??= newSetupCode();
    return this.printed;
  }

  /** Whether set-up is needed, and for which body. */
  async read(): Promise<SetupView> {
    const { plan } = this.bodies.own();
    const served = await this.bodies.served();
    return {
      needed: served.every((each) => each.plan.body !== plan.body),
      body: nameOf(plan),
      served: served.map((each) => nameOf(each.plan)),
    };
  }

  /**
   * Make the first administrator, and sample accounts where the plan is a sample.
   * @throws ProblemError when set-up is done or the code is wrong.
   */
  async setUp(input: SetupDto, address: string): Promise<SetupDoneView> {
    await this.mustKnowCode(input.code, address);
    const body = this.bodies.own();
    mustBeUsable(input, body);
    const at = this.clock.now();
    const first = await this.first(input, body, at);
    const samples = input.samples ? await this.samples(body, at) : [];
    const others = samples.filter(({ shown }) => shown.loginId !== first.loginId);
    await this.alone.take(() => this.keep([first, ...others.map(({ account }) => account)]));
    this.printed = null;
    return { accounts: others.map(({ shown }) => shown) };
  }

  private keep(accounts: readonly Account[]): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (await this.accounts.anyOf(this.bodies.own().plan.body, tx)) {
        throw new ProblemError('setup-done');
      }
      for (const account of accounts) {
        const taken = await this.accounts.byLoginId(account, tx);
        if (taken) throw new ProblemError('login-id-taken');
        await this.accounts.add(tx, account);
      }
    });
  }

  private async mustKnowCode(typed: string, address: string): Promise<void> {
    const code = await this.code();
    if (code === null) throw new ProblemError('setup-done');
    const known = await this.guesses.look({ account: CODE, address }, async () =>
      isSetupCode(typed, code) ? true : null,
    );
    if (!known) throw new ProblemError('wrong-setup-code');
  }

  private async first(
    { loginId, name, password }: SetupDto,
    { plan: { body } }: LoadedBody,
    at: Instant,
  ): Promise<Account> {
    const passwordHash = await this.passwords.make(password);
    return newAccount({ body, loginId, name, roles: FIRST_ROLES, person: null, passwordHash }, at);
  }

  private samples(loaded: LoadedBody, at: Instant): Promise<MadeSample[]> {
    const { body } = loaded.plan;
    return Promise.all(
      sampleAccounts(loaded, at).map(async (sample) => {
        const password = randomText(SAMPLE_PASSWORD_LENGTH);
        const passwordHash = await this.passwords.make(password);
        const { loginId, name, roles } = sample;
        return {
          account: newAccount({ ...sample, body, passwordHash }, at),
          shown: { loginId, name, roles: [...roles], password },
        };
      }),
    );
  }
}

function nameOf({ body: id, bodyName: name, sample }: Plan): BodyNameView {
  return { id, name, sample };
}

function mustBeUsable({ loginId, password, samples }: SetupDto, { plan }: LoadedBody): void {
  mustBeGoodPassword(password, loginId, 'password');
  if (samples && !plan.sample) {
    throw new InvalidInput([{ field: 'samples', constraint: 'samples-of-sample', args: [] }]);
  }
}
