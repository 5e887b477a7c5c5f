import { Injectable } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { plus } from '../domain/calendar/instant.js';
import { ProblemError } from '../shared/errors.js';
import { InvalidInput } from '../shared/validation.js';
import type { LoginDto, PasswordChangeDto } from './account.dto.js';
import type { Account } from './account.js';
import { AccountRepository } from './account.repository.js';
import type { Caller } from './caller.js';
import { Guesses } from './guesses.service.js';
import { mustBeGoodPassword } from './password-input.js';
import { Passwords } from './passwords.js';
import { LONGEST_SESSION } from './session-life.js';
import { newToken, SessionRepository } from './session.repository.js';

/** From where somebody comes, and the session they have already. */
export interface Visitor {
  readonly address: string;
  readonly token: string | null;
}

/** A session just opened. */
export interface Opened {
  readonly token: string;
  readonly account: Account;
}

/** Log in, log out, change one's own password. */
@Injectable()
export class LoginService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly passwords: Passwords,
    private readonly guesses: Guesses,
    private readonly bodies: Bodies,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /**
   * A new session; the one before, if any, ends.
   * @throws ProblemError when the log-in is wrong, in the same words whatever is wrong with it; InvalidInput
   * when it names no body and there are several, whether or not that log-in id is there twice.
   */
  async logIn({ loginId, password, ...input }: LoginDto, visitor: Visitor): Promise<Opened> {
    const body = input.body ?? (await this.onlyBody());
    const guess = { account: bucketOf({ body, loginId }), address: visitor.address };
    const account = await this.guesses.look(guess, async () => {
      const found = await this.accounts.byLoginId({ body, loginId });
      const fits = await this.passwords.fits(found?.passwordHash ?? null, password);
      return found && fits && !found.disabled ? found : null;
    });
    if (!account) throw new ProblemError('wrong-log-in');
    return this.unitOfWork.run((tx) => this.open(tx, account, visitor));
  }

  /** End a session; one that has ended already is no mistake. */
  async logOut(token: string | null): Promise<void> {
    if (token !== null) await this.unitOfWork.run((tx) => this.sessions.end(tx, token));
  }

  /**
   * Change one's own password: every session of the account ends, and a new one begins here.
   * @throws InvalidInput when the current password is wrong or the next one cannot be used.
   */
  async changePassword(
    caller: Caller,
    { current, next }: PasswordChangeDto,
    visitor: Visitor,
  ): Promise<Opened> {
    const account = await this.accounts.byId(this.reader, caller.body, caller.account);
    if (!account) throw new ProblemError('log-in-needed');
    const guess = { account: bucketOf(account), address: visitor.address };
    const known = await this.guesses.look(guess, async () =>
      (await this.passwords.fits(account.passwordHash, current)) ? account : null,
    );
    if (!known) {
      throw new InvalidInput([{ field: 'current', constraint: 'password-wrong', args: [] }]);
    }
    mustBeGoodPassword(next, account.loginId, 'next');
    const passwordHash = await this.passwords.make(next);
    // As one: a password must not be another one where the answer is an error.
    return this.unitOfWork.run(async (tx) => {
      await this.accounts.setPassword(tx, account, passwordHash);
      await this.sessions.endAll(tx, account.id);
      return this.open(tx, account, visitor);
    });
  }

  /** Where one body is served, nobody has to name it. */
  private async onlyBody(): Promise<string> {
    const [first, ...others] = await this.bodies.served();
    if (others.length > 0) {
      throw new InvalidInput([{ field: 'body', constraint: 'body-needed', args: [] }]);
    }
    return first?.plan.body ?? '';
  }

  private async open(tx: Tx, account: Account, visitor: Visitor): Promise<Opened> {
    const token = newToken();
    const at = this.clock.now();
    await this.sessions.prune(tx, plus(at, -LONGEST_SESSION));
    if (visitor.token !== null) await this.sessions.end(tx, visitor.token);
    await this.sessions.add(tx, { token, account: account.id, at });
    return { token, account };
  }
}

/** Guesses at one body's account slow nobody of another; no body's id holds a slash. */
function bucketOf({ body, loginId }: Pick<Account, 'body' | 'loginId'>): string {
  return `${body}/${loginId}`;
}
