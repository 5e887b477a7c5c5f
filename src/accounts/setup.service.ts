import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Bodies } from '../bodies/bodies.service.js';
import type { LoadedBody } from '../bodies/plan-file.js';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Instant } from '../domain/calendar/instant.js';
import { standingIn } from '../domain/plan/directory.js';
import { ProblemError } from '../shared/errors.js';
import type { SetupDto } from './account.dto.js';
import { AccountRepository, type Account } from './account.repository.js';
import type { SampleAccountView, SetupDoneView, SetupView } from './account.view.js';
import type { Role } from './caller.js';
import { Guesses } from './guesses.service.js';
import { mustBeGoodPassword } from './password-input.js';
import { Passwords } from './passwords.js';

/** No 0/O, 1/I/L: the code is read from a terminal and typed. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const CODE_LENGTH = 12;
const SAMPLE_PASSWORD_LENGTH = 14;

/** The first account does everything until there are others: a town may have one IT person. */
const FIRST_ROLES: Role[] = ['administrator', 'desk', 'responder'];

interface Sample {
  readonly loginId: string;
  readonly roles: Role[];
  /** Holds what this office's person of this order holds; null: nobody of the directory. */
  readonly as: { readonly office: string; readonly order: number } | null;
}

/** Accounts for trying the story out in the sample body. */
const SAMPLES: readonly Sample[] = [
  { loginId: 'desk', roles: ['desk'], as: null },
  { loginId: 'responder', roles: ['desk', 'responder'], as: null },
  { loginId: 'auditor', roles: ['auditor'], as: null },
  {
    loginId: 'system-manager',
    roles: ['responder', 'officer'],
    as: { office: 'system-manager', order: 1 },
  },
  { loginId: 'chief', roles: ['officer'], as: { office: 'chief', order: 1 } },
  { loginId: 'ciso', roles: ['officer'], as: { office: 'ciso', order: 1 } },
  { loginId: 'ciso-deputy', roles: ['officer'], as: { office: 'ciso', order: 2 } },
  { loginId: 'privacy-chief', roles: ['officer'], as: { office: 'privacy-chief', order: 1 } },
  {
    loginId: 'crisis-management',
    roles: ['officer'],
    as: { office: 'crisis-management', order: 1 },
  },
  { loginId: 'mayor', roles: ['officer'], as: { office: 'mayor', order: 1 } },
];

const SAMPLE_NAMES: Readonly<Record<string, string>> = {
  desk: '（例）夜間受付',
  responder: '（例）情報システム係',
  auditor: '（例）監査担当',
};

/** はじめての設定: a one-time code, printed at the start, makes the first administrator. */
@Injectable()
export class SetupService {
  private once: string | null = null;

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
    if (await this.accounts.any()) return null;
    this.once ??= randomText(CODE_LENGTH);
    return this.once;
  }

  async read(): Promise<SetupView> {
    const { plan } = this.firstBody();
    return {
      needed: !(await this.accounts.any()),
      body: { id: plan.body, name: plan.bodyName, sample: plan.sample },
    };
  }

  /**
   * Make the first administrator, and sample accounts where the plan is a sample.
   * @throws ProblemError when set-up is done or the code is wrong.
   */
  async setUp(input: SetupDto, address: string): Promise<SetupDoneView> {
    const body = this.firstBody();
    await this.mustKnowCode(input.code, address);
    mustBeGoodPassword(input.password, input.loginId, 'password');
    const at = this.clock.now();
    const first = await this.account({ ...input, roles: FIRST_ROLES, person: null }, body, at);
    const samples = input.samples && body.plan.sample ? await this.samples(body, at) : [];
    await this.unitOfWork.run(async (tx) => {
      if (await this.accounts.any(tx)) throw new ProblemError('setup-done');
      await this.accounts.add(tx, first);
      for (const { account } of samples) {
        if (account.loginId !== first.loginId) await this.accounts.add(tx, account);
      }
    });
    this.once = null;
    return { accounts: samples.map(({ shown }) => shown) };
  }

  private async mustKnowCode(given: string, address: string): Promise<void> {
    const code = await this.code();
    if (!code) throw new ProblemError('setup-done');
    const guess = { account: 'setup', address };
    await this.guesses.mayTry(guess);
    const typed = Buffer.from(
      given.trim().toUpperCase().replace(/[\s-]/g, '').padEnd(64).slice(0, 64),
    );
    if (timingSafeEqual(typed, Buffer.from(code.padEnd(64)))) return;
    await this.guesses.failed(guess);
    throw new ProblemError('wrong-setup-code');
  }

  private samples(
    body: LoadedBody,
    at: Instant,
  ): Promise<{ account: Account; shown: SampleAccountView }[]> {
    return Promise.all(
      SAMPLES.map(async ({ loginId, roles, as }) => {
        const directory = { ...body, absences: [] };
        const held =
          as && standingIn(directory, as.office, at).find((each) => each.order === as.order);
        const name = held?.person.name ?? SAMPLE_NAMES[loginId] ?? loginId;
        const password = randomText(SAMPLE_PASSWORD_LENGTH);
        const person = held?.person.id ?? null;
        const account = await this.account({ loginId, name, password, roles, person }, body, at);
        return { account, shown: { loginId, name, roles, password } };
      }),
    );
  }

  private async account(
    input: Pick<Account, 'loginId' | 'name' | 'roles' | 'person'> & { password: string },
    { plan }: LoadedBody,
    at: Instant,
  ): Promise<Account> {
    const { loginId, name, roles, person, password } = input;
    return {
      id: uuidv7({ msecs: Date.parse(at) }),
      body: plan.body,
      loginId,
      name,
      person,
      roles,
      passwordHash: await this.passwords.make(password),
      disabled: false,
      createdAt: at,
    };
  }

  private firstBody(): LoadedBody {
    const [body] = this.bodies.all();
    if (!body) throw new ProblemError('not-found', { folder: 'config/bodies' });
    return body;
  }
}

function randomText(length: number): string {
  return [...randomBytes(length)].map((byte) => LETTERS[byte % LETTERS.length] ?? '').join('');
}
