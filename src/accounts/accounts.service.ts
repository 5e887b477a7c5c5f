import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Tx } from '../database/sql.js';
import { Refusal } from '../domain/errors.js';
import { ProblemError } from '../shared/errors.js';
import type { AccountChangeDto, AccountDto } from './account.dto.js';
import { AccountRepository, type Account } from './account.repository.js';
import { toAccountView, type AccountView } from './account.view.js';
import type { Caller } from './caller.js';
import { mustBeGoodPassword } from './password-input.js';
import { Passwords } from './passwords.js';
import { SessionRepository } from './session.repository.js';

/** Who may log in, and as what. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly passwords: Passwords,
    private readonly bodies: Bodies,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list({ body }: Caller): Promise<AccountView[]> {
    return (await this.accounts.list(body)).map(toAccountView);
  }

  async add({ body }: Caller, input: AccountDto): Promise<AccountView> {
    const { loginId, name, roles, person = null, password } = input;
    this.mustBeKnown(body, person);
    mustBeGoodPassword(password, loginId, 'password');
    const createdAt = this.clock.now();
    const account: Account = {
      id: uuidv7({ msecs: Date.parse(createdAt) }),
      body,
      loginId,
      name,
      person,
      roles,
      passwordHash: await this.passwords.make(password),
      disabled: false,
      createdAt,
    };
    await this.unitOfWork.run(async (tx) => {
      if (await this.accounts.byLoginId(loginId, tx)) throw new ProblemError('login-id-taken');
      await this.accounts.add(tx, account);
    });
    return toAccountView(account);
  }

  /** Change an account; whatever changes what it may do ends its sessions at once. */
  async change({ body }: Caller, id: string, input: AccountChangeDto): Promise<AccountView> {
    const { password, ...changes } = input;
    if (changes.person !== undefined) this.mustBeKnown(body, changes.person);
    const passwordHash = password && (await this.passwords.make(password));
    return this.unitOfWork.run(async (tx) => {
      const before = await this.accounts.byId(tx, body, id);
      if (!before) throw new ProblemError('not-found', { account: id });
      if (password) mustBeGoodPassword(password, before.loginId, 'password');
      const given = Object.entries(changes).filter(([, value]) => value !== undefined);
      const after: Account = {
        ...before,
        ...Object.fromEntries(given),
        ...(passwordHash ? { passwordHash } : {}),
      };
      await this.accounts.update(tx, after);
      await this.mustHaveAdministrator(tx, body);
      await this.sessions.endAll(tx, id);
      return toAccountView(after);
    });
  }

  private async mustHaveAdministrator(tx: Tx, body: string): Promise<void> {
    const accounts = await this.accounts.list(body, tx);
    const left = accounts.some((each) => !each.disabled && each.roles.includes('administrator'));
    if (!left) throw new ProblemError('last-administrator');
  }

  private mustBeKnown(body: string, person: string | null): void {
    if (person === null) return;
    const known = this.bodies.of(body).people.some((each) => each.id === person);
    if (!known) throw new Refusal('unknown-reference', { person });
  }
}
