import { Injectable } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import type { Sql, Tx } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refusal } from '../domain/errors.js';
import type { PersonId } from '../domain/plan/plan.js';
import { ProblemError } from '../shared/errors.js';
import type { AccountChangeDto, AccountDto } from './account.dto.js';
import { newAccount, refOf, type Account } from './account.js';
import { AccountRepository } from './account.repository.js';
import { seenOf, toAccountView, type AccountView } from './account.view.js';
import type { Caller, Role } from './caller.js';
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
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** The accounts of the caller's body. */
  async list({ body }: Caller): Promise<AccountView[]> {
    return (await this.accounts.list(body)).map(toAccountView);
  }

  /** Everybody who can log in now and has one of these roles. */
  async withRole({ body }: Pick<Caller, 'body'>, roles: readonly Role[]): Promise<Account[]> {
    const all = await this.accounts.list(body);
    return all.filter((each) => !each.disabled && each.roles.some((role) => roles.includes(role)));
  }

  /** What a person may have acted under: each of their accounts, disabled ones too, and links in mails. */
  async refsOf(sql: Sql, body: string, person: PersonId): Promise<string[]> {
    const accounts = await this.accounts.ofPerson(sql, body, person);
    return [`person:${person}`, ...accounts.map(({ id }) => refOf(id))];
  }

  /** @throws ProblemError when the log-in id is taken or the person has an account or is outside, Refusal when unknown. */
  async add({ body }: Caller, input: AccountDto): Promise<AccountView> {
    const { loginId, name, roles, person = null, password } = input;
    this.mustBeKnown(body, person);
    mustBeGoodPassword(password, loginId, 'password');
    const passwordHash = await this.passwords.make(password);
    const given = { body, loginId, name, roles, person, passwordHash };
    const account = newAccount(given, this.clock.now());
    await this.unitOfWork.run(async (tx) => {
      await this.accounts.takeTurn(tx, body);
      if (await this.accounts.byLoginId(account, tx)) throw new ProblemError('login-id-taken');
      await this.mustBeOnlyOne(tx, account);
      await this.accounts.add(tx, account);
    });
    return toAccountView(account);
  }

  /**
   * Change an account. Whatever changes what it may do ends its sessions at once.
   * @throws ProblemError when nobody would be left to administer, its person has another account, or it is not what
   * was seen any more.
   */
  async change({ body }: Caller, id: string, input: AccountChangeDto): Promise<AccountView> {
    const passwordHash = await this.newHash(body, id, input.password ?? null);
    this.mustBeKnown(body, input.person ?? null);
    return this.unitOfWork.run(async (tx) => {
      await this.accounts.takeTurn(tx, body);
      const before = await this.accounts.byId(tx, body, id);
      if (!before) throw new ProblemError('not-found', { account: id });
      const after = changed(before, input, passwordHash);
      mustBeSeen(before, after, input.seen ?? seenOf(before));
      await this.mustBeOnlyOne(tx, after);
      await this.accounts.update(tx, after);
      await this.mustHaveAdministrator(tx, body);
      if (mayDoOther(before, after)) await this.sessions.endAll(tx, id);
      return toAccountView(after);
    });
  }

  private async newHash(body: string, id: string, password: string | null): Promise<string | null> {
    if (password === null) return null;
    const account = await this.accounts.byId(this.reader, body, id);
    if (!account) throw new ProblemError('not-found', { account: id });
    mustBeGoodPassword(password, account.loginId, 'password');
    return this.passwords.make(password);
  }

  private async mustHaveAdministrator(tx: Tx, body: string): Promise<void> {
    const accounts = await this.accounts.list(body, tx);
    const left = accounts.some((each) => !each.disabled && each.roles.includes('administrator'));
    if (!left) throw new ProblemError('last-administrator');
  }

  /** Where two people have to agree, one with two accounts would be both. */
  private async mustBeOnlyOne(tx: Tx, { id, body, person, disabled }: Account): Promise<void> {
    if (person === null || disabled) return;
    const accounts = await this.accounts.ofPerson(tx, body, person);
    const other = accounts.find((each) => each.id !== id && !each.disabled);
    if (other) throw new ProblemError('person-taken', { loginId: other.loginId });
  }

  private mustBeKnown(body: string, person: string | null): void {
    if (person === null) return;
    const known = this.bodies.of(body).people.find((each) => each.id === person);
    if (!known) throw new Refusal('unknown-reference', { person });
    if (known.outside) throw new ProblemError('outside-person', { name: known.name });
  }
}

function changed(before: Account, input: AccountChangeDto, passwordHash: string | null): Account {
  return {
    ...before,
    name: input.name ?? before.name,
    person: input.person === undefined ? before.person : input.person,
    roles: input.roles ?? before.roles,
    disabled: input.disabled ?? before.disabled,
    passwordHash: passwordHash ?? before.passwordHash,
  };
}

/** @throws ProblemError with the account as it is, unless it is as it is to be already. */
function mustBeSeen(before: Account, after: Account, seen: string): void {
  const now = seenOf(before);
  if (now === seen || now === seenOf(after)) return;
  throw new ProblemError('stale-version', { account: toAccountView(before) });
}

function mayDoOther(before: Account, after: Account): boolean {
  return (
    before.person !== after.person ||
    before.disabled !== after.disabled ||
    before.passwordHash !== after.passwordHash ||
    before.roles.toSorted().join() !== after.roles.toSorted().join()
  );
}
