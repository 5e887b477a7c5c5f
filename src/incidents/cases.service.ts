import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { refOf } from '../accounts/account.js';
import { AccountsService } from '../accounts/accounts.service.js';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import type { Sql, Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import {
  pastMoment,
  type Actor,
  type Case,
  type Decision,
  SYSTEM,
} from '../domain/incident/case.js';
import { carryOut } from '../domain/incident/carry-out.js';
import { actorRefOf } from '../domain/sharing/open-facts.js';
import { BLANK, type Incident } from '../domain/incident/incident.js';
import { ProblemError } from '../shared/errors.js';
import { IncidentRepository } from './incident.repository.js';
import { Once } from './once.service.js';
import { receiptOf, type Receipt } from './receipt.view.js';

/** What every command may carry beside its own fields. */
export interface CommandInput {
  /** The version the caller saw; another one now means 409. Absent: applied to whatever is there. */
  readonly version?: number;
  /** When it happened, if earlier than now. */
  readonly happenedAt?: string;
}

type Decide = (given: Case) => Decision;

/** What somebody asks for, and what decides on it. */
export interface Command {
  readonly input: CommandInput;
  readonly decide: Decide;
  /** What else changes with it, in the same transaction. */
  readonly also?: (tx: Tx) => Promise<void>;
}

/** Several incidents inside one unit of work, each held until its end. */
export interface Together {
  readonly tx: Tx;
  readonly now: Instant;
  load(id: string): Promise<Case>;
  save(given: Case, decide: Decide): Promise<Receipt>;
}

/** The one road of every command on an incident: load, decide, save, in one unit of work. */
@Injectable()
export class Cases {
  constructor(
    private readonly clock: Clock,
    private readonly bodies: Bodies,
    private readonly repository: IncidentRepository,
    private readonly once: Once,
    private readonly accounts: AccountsService,
  ) {}

  /** Open a new incident; its number is given in the same transaction. */
  create(
    caller: Caller,
    series: (now: Instant) => string,
    decide: (given: Case, number: string) => Decision,
  ): Promise<Receipt> {
    return this.once.run(caller, async (tx, now) => {
      const plan = this.bodies.digestOf(caller.body);
      const setting = await this.bodies.setting(tx, { body: caller.body, plan, at: now });
      const incident = { ...BLANK, id: uuidv7({ msecs: Date.parse(now) }) };
      const number = await this.repository.nextNumber(tx, caller.body, series(now));
      const actor = await this.actorOf(tx, caller);
      const given = { incident, setting, actor, now, happenedAt: now };
      const decision = carryOut(given, (now) => decide(now, number));
      await this.repository.create(tx, given, decision);
      return receiptOf(decision.incident);
    });
  }

  /** Change an incident by one command of a person. */
  change(caller: Caller, id: string, command: Command): Promise<Receipt> {
    return this.once.run(caller, (tx, now) =>
      this.changed(tx, now, {
        ...command,
        ...{ id, body: caller.body },
        actor: () => this.actorOf(tx, caller),
      }),
    );
  }

  /** Change an incident of another body by one command of somebody of a party, who says in which body it is. */
  changeAs(
    caller: Caller,
    id: string,
    command: Command & { readonly lead: (tx: Tx) => Promise<string>; readonly name: string },
  ): Promise<Receipt> {
    const { account, body } = caller;
    const actor = { ref: actorRefOf(body, refOf(account)), name: command.name, person: null };
    return this.once.run(caller, async (tx, now) =>
      this.changed(tx, now, {
        ...command,
        ...{ id, body: await command.lead(tx) },
        actor: async () => actor,
      }),
    );
  }

  /** Change several incidents by one command of a person: all of them or none. */
  changeTogether<T extends object>(
    caller: Caller,
    ids: readonly string[],
    decide: (together: Together) => Promise<T>,
  ): Promise<T> {
    return this.once.run(caller, async (tx, now) => {
      // Everybody takes them in one order, so that two commands never wait for each other in a circle.
      for (const id of [...new Set(ids)].toSorted())
        await this.repository.hold(tx, caller.body, id);
      const actor = await this.actorOf(tx, caller);
      const load = async (id: string): Promise<Case> =>
        this.caseOf(tx, await this.repository.load(tx, caller.body, id), {
          ...{ actor, now, happenedAt: now },
        });
      const save = async (given: Case, decide: Decide): Promise<Receipt> => {
        const decision = carryOut(given, decide);
        await this.repository.save(tx, given, decision);
        return receiptOf(decision.incident);
      };
      return decide({ tx, now, load, save });
    });
  }

  private async changed(
    tx: Tx,
    now: Instant,
    {
      input,
      decide,
      also,
      id,
      body,
      actor: who,
    }: Command & { id: string; body: string; actor: () => Promise<Actor> },
  ): Promise<Receipt> {
    await this.repository.hold(tx, body, id);
    const before = await this.repository.load(tx, body, id);
    mustBeSeen(before, input.version);
    await also?.(tx);
    const happenedAt = pastMoment(input.happenedAt ?? now, now, 'happenedAt');
    const actor = await who();
    const given = await this.caseOf(tx, before, { actor, now, happenedAt });
    const decision = carryOut(given, decide);
    await this.repository.save(tx, given, decision);
    return receiptOf(decision.incident);
  }

  /** Change an incident inside a unit of work that is already open: the clock, an acknowledgement link. */
  async act(
    tx: Tx,
    of: { body: string; incident: string; actor?: Actor },
    decide: Decide,
  ): Promise<Decision> {
    const now = this.clock.now();
    await this.hold(tx, of);
    const before = await this.repository.load(tx, of.body, of.incident);
    const given = await this.caseOf(tx, before, {
      actor: of.actor ?? SYSTEM,
      now,
      happenedAt: now,
    });
    const decision = carryOut(given, decide);
    await this.repository.save(tx, given, decision);
    return decision;
  }

  /** This moment, as commands see it. */
  now(): Instant {
    return this.clock.now();
  }

  /** Keep everybody else from changing an incident, before touching what belongs to it. */
  hold(tx: Tx, of: { body: string; incident: string }): Promise<void> {
    return this.repository.hold(tx, of.body, of.incident);
  }

  /** The domain's view of who gives a command. */
  async actorOf(sql: Sql, { body, account, name, person }: Caller): Promise<Actor> {
    const others = person === null ? [] : await this.accounts.refsOf(sql, body, person);
    return { ref: refOf(account), name, person, others };
  }

  private async caseOf(
    tx: Tx,
    incident: Incident,
    who: Pick<Case, 'actor' | 'now' | 'happenedAt'>,
  ): Promise<Case> {
    const { body, plan } = incident;
    return {
      incident,
      setting: await this.bodies.setting(tx, { body, plan, at: who.now }),
      ...who,
    };
  }
}

/**
 * Refuse a command on a version that somebody else has changed since.
 * @throws ProblemError with the version as it is.
 */
export function mustBeSeen({ version, phase }: Incident, yours: number | undefined): void {
  if (yours === undefined || yours === version) return;
  throw new ProblemError('stale-version', { version, phase, yours });
}
