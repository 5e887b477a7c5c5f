import { Injectable } from '@nestjs/common';
import { refOf } from '../accounts/account.js';
import type { Caller } from '../accounts/caller.js';
import { Refusal } from '../domain/errors.js';
import { handleNotice } from '../domain/escalation/handle-notice.js';
import type { NoticeAct } from '../domain/incident/incident.js';
import { Cases } from '../incidents/cases.service.js';
import { Once } from '../incidents/once.service.js';
import { ProblemError } from '../shared/errors.js';
import { Signals } from '../shared/signals.js';
import { Backlog } from './backlog.repository.js';
import { NoticeActs } from './notice-act.repository.js';
import { isOfIncident, type NoticeRow } from './notice-row.js';
import { MOST_COPIES } from './after-attempt.js';
import type { NoticeActDone } from './notice.view.js';
import { isOfParty } from './party-notices.js';
import { isOfUpdate } from './update-notices.js';

/** Which act on which notice, and why; the reason may be empty where none is asked for. */
export interface NoticeActInput {
  readonly id: string;
  readonly act: NoticeAct;
  readonly reason: string;
}

/** 再送, 保留 and letting go of mails, on record with who did it and why. */
@Injectable()
export class NoticeActsService {
  constructor(
    private readonly acts: NoticeActs,
    private readonly backlog: Backlog,
    private readonly cases: Cases,
    private readonly once: Once,
    private readonly signals: Signals,
  ) {}

  /**
   * Carry out an act. @throws Refusal when the mail has left or ended meanwhile, or when a copy more than the
   * three of reliability P4 is asked for without a reason.
   */
  carryOut(caller: Caller, { id, act, reason }: NoticeActInput): Promise<NoticeActDone> {
    return this.once.run(caller, async (tx, now) => {
      const notice = await this.acts.find(tx, caller.body, id);
      if (!notice) throw new ProblemError('not-found', { notice: id });
      if (needsReason(notice, act) && !reason) throw new Refusal('reason-missing');
      if (isOfIncident(notice) && !isOfParty(notice) && !isOfUpdate(notice)) {
        const of = { body: caller.body, incident: notice.incident_id, actor: actorOf(caller) };
        await this.cases.act(tx, of, (given) =>
          handleNotice(given, { key: notice.key, act, reason }),
        );
      }
      const done = { act, reason, done_by: caller.name, done_at: now };
      if (!(await this.acts.carryOut(tx, notice, done))) {
        throw new ProblemError('notice-state', { status: notice.status });
      }
      // What is held back holds back nothing else.
      if (act === 'park') await this.backlog.release(tx, notice, now);
      tx.afterCommit(() => this.signals.due());
      return { id, act, at: now };
    });
  }
}

function needsReason({ copies }: NoticeRow, act: NoticeAct): boolean {
  return act === 'park' || (act === 'retry' && copies >= MOST_COPIES);
}

function actorOf({ account, name, person }: Caller) {
  return { ref: refOf(account), name, person };
}
