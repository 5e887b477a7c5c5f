import { Injectable } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { HOUR, MINUTE, plus } from '../domain/calendar/instant.js';
import { officeOf, officesOf } from '../domain/plan/directory.js';
import { ProblemError } from '../shared/errors.js';
import { AccountRepository, type Account } from './account.repository.js';
import type { Caller, Role } from './caller.js';
import { Guesses, type Guess } from './guesses.service.js';
import { Passwords } from './passwords.js';
import { mustBeGoodPassword } from './password-input.js';
import { newToken, SessionRepository, type SessionRow } from './session.repository.js';
import type { SessionView } from './session.view.js';

/** A night shift and its handover fit; then everybody logs in again. */
const LONGEST = 12 * HOUR;
/** Nobody should have to log in again in the middle of an incident; a forgotten screen still ends. */
const IDLE = 2 * HOUR;
/** The hot path writes at most this often. */
const TOUCH = MINUTE;

/** Log in, log out, and who somebody is. */
@Injectable()
export class SessionsService {
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
   * A new session's token.
   * @throws ProblemError when the log-in is wrong or too many were.
   */
  async logIn(
    { loginId, password }: { loginId: string; password: string },
    address: string,
  ): Promise<string> {
    const guess = { account: loginId, address };
    await this.guesses.mayTry(guess);
    const account = await this.accounts.byLoginId(loginId);
    const known = account && !account.disabled ? account : null;
    const fits = await this.passwords.fits(known?.passwordHash ?? null, password);
    if (!known || !fits) {
      await this.guesses.failed(guess);
      throw new ProblemError('wrong-log-in');
    }
    return this.open(known, guess);
  }

  async logOut(token: string): Promise<void> {
    await this.unitOfWork.run((tx) => this.sessions.end(tx, token));
  }

  /** The live session of a token, or undefined. */
  async find(token: string): Promise<SessionRow | undefined> {
    const session = await this.sessions.find(token);
    const now = this.clock.now();
    if (!session || plus(session.created_at, LONGEST) <= now) return undefined;
    if (plus(session.seen_at, IDLE) <= now) return undefined;
    if (plus(session.seen_at, TOUCH) <= now) {
      await this.unitOfWork.run((tx) => this.sessions.touch(tx, token, now));
    }
    return session;
  }

  /** Who the caller is, and which offices it holds at this moment. */
  async read(caller: Caller): Promise<SessionView> {
    const { plan } = this.bodies.of(caller.body);
    const now = this.clock.now();
    const directory = await this.bodies.directory(this.reader, caller.body, now);
    const held = caller.person ? officesOf(directory, caller.person, now) : [];
    return {
      account: caller.account,
      name: caller.name,
      person: caller.person,
      roles: [...caller.roles],
      offices: held.map(({ office, order }) => ({
        office,
        title: officeOf(directory.offices, office).title,
        order,
      })),
      body: caller.body,
      bodyName: plan.bodyName,
      planName: plan.name,
      sample: plan.sample,
    };
  }

  /** Change one's own password; every session of the account ends. */
  async changePassword(
    caller: Caller,
    input: { current: string; next: string },
    address: string,
  ): Promise<void> {
    const account = await this.accounts.byId(this.reader, caller.body, caller.account);
    if (!account) throw new ProblemError('not-found');
    const guess = { account: account.loginId, address };
    await this.guesses.mayTry(guess);
    if (!(await this.passwords.fits(account.passwordHash, input.current))) {
      await this.guesses.failed(guess);
      throw new ProblemError('wrong-log-in');
    }
    mustBeGoodPassword(input.next, account.loginId, 'next');
    const passwordHash = await this.passwords.make(input.next);
    await this.unitOfWork.run(async (tx) => {
      await this.accounts.update(tx, { ...account, passwordHash });
      await this.sessions.endAll(tx, account.id);
    });
  }

  private async open(account: Account, guess: Guess): Promise<string> {
    const token = newToken();
    const at = this.clock.now();
    await this.unitOfWork.run(async (tx) => {
      await this.guesses.succeeded(tx, guess);
      await this.sessions.prune(tx, plus(at, -LONGEST));
      await this.sessions.add(tx, { token, account: account.id, at });
    });
    return token;
  }
}

/** Roles as the session row keeps them. */
export function rolesOf({ roles }: Pick<SessionRow, 'roles'>): Role[] {
  return roles.split(' ') as Role[];
}
