import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { erasInUse } from '../domain/calendar/eras.js';
import type { Instant } from '../domain/calendar/instant.js';
import { officeOf, officesOf } from '../domain/plan/directory.js';
import { ProblemError } from '../shared/errors.js';
import type { Account } from './account.js';
import { AccountRepository, toRoles } from './account.repository.js';
import type { Caller, Language } from './caller.js';
import { isLive, isSeenLongAgo } from './session-life.js';
import { SessionRepository } from './session.repository.js';
import type { SessionView } from './session.view.js';

/** Who is behind a live session. */
export type Identity = Pick<Caller, 'account' | 'body' | 'name' | 'person' | 'roles'>;

/** Who somebody is, by the session they opened. */
@Injectable()
export class SessionsService implements OnModuleDestroy {
  private readonly log = new Logger('sessions');
  private readonly touching = new Map<string, Promise<void>>();

  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly bodies: Bodies,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** What was used last is known after a restart too. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.touching.values());
  }

  /**
   * Who holds this token, or null when its session has ended. One SELECT: every request asks. `isUse`: it was a
   * person who asked, which keeps the session alive.
   */
  async find(token: string, isUse: boolean): Promise<Identity | null> {
    const session = await this.sessions.find(token);
    const now = this.clock.now();
    if (!session || !isLive(session, now)) return null;
    if (isUse && isSeenLongAgo(session, now)) this.touch(token, now);
    const { account_id: account, body_id: body, name, person, roles } = session;
    return { account, body, name, person, roles: toRoles(roles) };
  }

  /** Whether a session is still alive, in the body it was opened in; asking does not keep it so. */
  async isAlive(token: string, body: string): Promise<boolean> {
    const session = await this.sessions.find(token);
    return session?.body_id === body && isLive(session, this.clock.now());
  }

  /** Who the caller is, and which offices they hold at this moment. */
  async read({ body, account: id, language }: Caller): Promise<SessionView> {
    const account = await this.accounts.byId(this.reader, body, id);
    if (!account) throw new ProblemError('log-in-needed');
    return this.view(account, language);
  }

  /** The same, of an account that has just logged in. */
  async view(account: Account, language: Language): Promise<SessionView> {
    const { id, body, loginId, name, person, roles } = account;
    const { plan } = this.bodies.of(body);
    const now = this.clock.now();
    const directory = await this.bodies.directory(this.reader, body, now);
    const held = person === null ? [] : officesOf(directory, person, now);
    const offices = held.map(({ office, order }) => ({
      office,
      title: officeOf(directory.offices, office).title,
      order,
    }));
    const { bodyName, name: planName, sample } = plan;
    const others = (await this.bodies.served()).filter((each) => each.plan.body !== body);
    return {
      ...{ account: id, loginId, name, person, roles: [...roles], offices, language },
      ...{ body, bodyName, planName, sample, others: others.length > 0, eras: erasInUse() },
    };
  }

  /** The request does not wait for this: a failure costs at most an earlier log-in. */
  private touch(token: string, at: Instant): void {
    if (this.touching.has(token)) return;
    const kept = this.unitOfWork
      .run((tx) => this.sessions.touch(tx, token, at))
      .catch((error: unknown) => this.log.warn(`a session's use was not kept: ${String(error)}`))
      .finally(() => this.touching.delete(token));
    this.touching.set(token, kept);
  }
}
