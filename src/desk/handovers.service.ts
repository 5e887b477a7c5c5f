import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Account } from '../accounts/account.js';
import { AccountsService } from '../accounts/accounts.service.js';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/sql.js';
import { acceptHandover, offerHandover, withdrawHandover } from '../domain/incident/desk.js';
import { Cases } from '../incidents/cases.service.js';
import { toLine } from '../incidents/incident.view.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import { ProblemError } from '../shared/errors.js';
import { handoverText } from './handover-text.js';
import { MOST_HANDED, type HandoverDto } from './handover.dto.js';
import { HandoverRepository, type Handover } from './handover.repository.js';
import type { HandoverDraftView, HandoversView, HandoverView } from './handover.view.js';

const ROLES = ['desk', 'responder', 'officer'] as const;
/** So many of those that wait, and of those that have ended, are shown. */
const MOST_LISTED = 20;

const ENDS = {
  accepted: { decide: acceptHandover, who: ({ toAccount }: Handover) => toAccount },
  withdrawn: { decide: withdrawHandover, who: ({ fromAccount }: Handover) => fromAccount },
} as const;

/** 引継ぎ: a note from the state, handed to a person by name, theirs once they accept. */
@Injectable()
export class HandoversService {
  constructor(
    private readonly cases: Cases,
    private readonly bodies: Bodies,
    private readonly incidents: IncidentsService,
    private readonly accounts: AccountsService,
    private readonly handovers: HandoverRepository,
    private readonly reader: Reader,
  ) {}

  /** What a note would say of every open incident, and to whom it can go. */
  async draft(caller: Caller): Promise<HandoverDraftView> {
    const { body, account } = caller;
    const now = this.cases.now();
    const { incidents, total } = await this.incidents.worstOpen(body, MOST_HANDED);
    const [directory, colleagues] = await Promise.all([
      this.bodies.directory(this.reader, body, now),
      this.accounts.withRole(caller, ROLES),
    ]);
    return {
      now,
      items: incidents.map((incident) => {
        const setting = this.bodies.settingWith(directory, incident.plan);
        return {
          incident: toLine(incident),
          takenBy: incident.taken?.by ?? null,
          text: handoverText({ incident, setting, now }),
        };
      }),
      more: total - incidents.length,
      colleagues: colleagues
        .filter(({ id }) => id !== account)
        .map(({ id, name }) => ({ account: id, name })),
    };
  }

  async list({ body, account }: Caller): Promise<HandoversView> {
    const { waiting, past } = await this.handovers.list(body, MOST_LISTED);
    const view = (each: Handover): HandoverView => viewOf(each, account);
    return { waiting: waiting.map(view), past: past.map(view) };
  }

  /** Hand over: kept for the person, and on record in each incident. */
  async offer(caller: Caller, input: HandoverDto): Promise<HandoverView> {
    const { body, account, name } = caller;
    const to = await this.colleague(caller, input.to);
    const ids = input.items.map(({ incident }) => incident);
    // Only to hold them: what is refused is decided inside, where a repeated request has its first answer.
    const before = await this.handovers.waitingWith(this.reader, body, ids);
    const all = [...ids, ...before.flatMap(incidentsOf)];
    return this.cases.changeTogether(caller, all, async ({ tx, now, load, save }) => {
      for (const old of await this.replacedBy(tx, body, input)) {
        await this.handovers.end(tx, { body, id: old.id }, 'withdrawn', now);
        for (const each of incidentsOf(old))
          await save(await load(each), (given) => withdrawHandover(given, old.id));
      }
      const id = uuidv7({ msecs: Date.parse(now) });
      const items: Handover['items'][number][] = [];
      for (const { incident, text } of input.items) {
        const given = await load(incident);
        const { number, summary } = given.incident;
        const { version } = await save(given, (turn) =>
          offerHandover(turn, { handover: id, toName: to.name, text }),
        );
        items.push({ incident, number, summary, text, version, changes: 0 });
      }
      const handover = {
        ...{ id, fromAccount: account, from: name, toAccount: to.id, to: to.name, items },
        ...{ note: input.note, at: now, acceptedAt: null, withdrawnAt: null },
      };
      await this.handovers.add(tx, body, handover);
      return viewOf(handover, account);
    });
  }

  /** 引き受けました, or 取りやめる. */
  async end(caller: Caller, id: string, how: 'accepted' | 'withdrawn'): Promise<HandoverView> {
    const { body, account } = caller;
    const found = await this.handovers.find(this.reader, body, id);
    if (!found) throw new ProblemError('not-found', { handover: id });
    const { decide, who } = ENDS[how];
    if (who(found) !== account) throw new ProblemError('handover-state', { why: 'not-yours' });
    const ids = incidentsOf(found);
    return this.cases.changeTogether(caller, ids, async ({ tx, now, load, save }) => {
      if (!(await this.handovers.end(tx, { body, id }, how, now))) {
        throw new ProblemError('handover-state', { why: 'over' });
      }
      for (const incident of ids) await save(await load(incident), (given) => decide(given, id));
      const end = how === 'accepted' ? { acceptedAt: now } : { withdrawnAt: now };
      return viewOf({ ...found, ...end }, account);
    });
  }

  /** Those that wait and end with this one. @throws ProblemError where one of them was not named. */
  private async replacedBy(
    tx: Tx,
    body: string,
    { items, replaces = [] }: HandoverDto,
  ): Promise<Handover[]> {
    const ids = items.map(({ incident }) => incident);
    const waiting = await this.handovers.waitingWith(tx, body, ids);
    const unnamed = waiting.find(({ id }) => !replaces.includes(id));
    if (!unnamed) return waiting;
    const { from, to } = unnamed;
    const number = unnamed.items.find(({ incident }) => ids.includes(incident))?.number ?? '';
    throw new ProblemError('handover-state', { why: 'offered', from, to, number });
  }

  private async colleague(caller: Caller, id: string): Promise<Account> {
    if (id === caller.account) throw new ProblemError('handover-state', { why: 'self' });
    const found = (await this.accounts.withRole(caller, ROLES)).find((each) => each.id === id);
    if (!found) throw new ProblemError('handover-state', { why: 'no-such-person' });
    return found;
  }
}

function incidentsOf({ items }: Handover): string[] {
  return items.map(({ incident }) => incident);
}

function viewOf(handover: Handover, account: string): HandoverView {
  const { fromAccount, toAccount, ...shown } = handover;
  const side = account === toAccount ? 'to' : account === fromAccount ? 'from' : 'other';
  const isOver = Boolean(shown.acceptedAt ?? shown.withdrawnAt);
  const items = shown.items.map(({ version: _, changes, ...item }) => ({
    ...item,
    changes: isOver ? null : changes,
  }));
  return { ...shown, items, side };
}
