import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import type { Tx } from '../database/sql.js';
import { instantOf } from '../domain/calendar/jst.js';
import type { Instant } from '../domain/calendar/instant.js';
import { Refusal } from '../domain/errors.js';
import { approve, mayRequest, mustAllow, sendBack } from '../domain/plan-version/decide.js';
import { askFor } from '../domain/plan-version/ask.js';
import type { PlanState, VersionSetting } from '../domain/plan-version/version.js';
import { Once } from '../incidents/once.service.js';
import { ProblemError } from '../shared/errors.js';
import type { ApproveVersionDto, RequestVersionDto } from './version.dto.js';
import { asDraft } from './version-files.js';
import { VersionContext, signatoryOf } from './version-context.service.js';
import type { VersionLine } from './version.view.js';
import { VersionRepository, type PlanVersionRow } from './version.repository.js';

interface Given {
  readonly row: PlanVersionRow;
  readonly setting: VersionSetting;
  readonly now: Instant;
}

/** 決裁: a version is requested, approved, sent back or withdrawn. */
@Injectable()
export class VersionDecisions {
  constructor(
    private readonly repository: VersionRepository,
    private readonly context: VersionContext,
    private readonly once: Once,
  ) {}

  /** @throws Refusal for a state, a day, or a version that another one has overtaken. */
  request(
    caller: Caller,
    id: string,
    { inForceFrom, note }: RequestVersionDto,
  ): Promise<VersionLine> {
    return this.act(caller, id, ({ row, setting, now }) => {
      mayRequest(row, inForceFrom, setting);
      return {
        ...row,
        ...{ state: 'requested', inForceFrom, note: note ?? row.note },
        requested: { ...signatoryOf(caller), at: now },
      };
    });
  }

  /**
   * Approve what was read: the same files, for the same day.
   * @throws Refusal when the state, the order, the day or the requester stand against it, ProblemError when it has
   * been changed since it was read.
   */
  approve(
    caller: Caller,
    id: string,
    { digest, inForceFrom, reason = '' }: ApproveVersionDto,
  ): Promise<VersionLine> {
    return this.act(caller, id, ({ row, setting }) => {
      const approval = approve(row, { by: signatoryOf(caller), reason }, setting);
      if (row.digest !== digest || row.inForceFrom !== inForceFrom) {
        throw new ProblemError('stale-version', { version: row.version });
      }
      const inForceAt = row.inForceFrom && instantOf(row.inForceFrom);
      const approvals = [...row.approvals, approval];
      return { ...row, state: 'approved', inForceAt, approvals };
    });
  }

  /**
   * Back to whoever writes it, and with it every version that was checked against it: each of them would bring into
   * force what is sent back here.
   * @throws Refusal when the state or the order stand against it, or the reason is missing.
   */
  sendBack(caller: Caller, id: string, reason: string): Promise<VersionLine> {
    return this.act(caller, id, ({ row, setting }) => {
      const returned = sendBack(row, { by: signatoryOf(caller), reason }, setting);
      const approvals = [...row.approvals, returned];
      return { ...asDraft(row, this.context.folder(caller.body)), approvals };
    });
  }

  /** @throws Refusal when the state stands against it, or the reason is missing. */
  withdraw(caller: Caller, id: string, reason: string): Promise<VersionLine> {
    return this.act(caller, id, ({ row, now }) => {
      mustAllow('withdraw', row);
      if (!reason) throw new Refusal('reason-missing');
      return { ...row, state: 'withdrawn', withdrawn: { name: caller.name, at: now, reason } };
    });
  }

  private act(
    caller: Caller,
    id: string,
    decide: (given: Given) => PlanVersionRow,
  ): Promise<VersionLine> {
    return this.once.run(caller, async (tx: Tx, now) => {
      const row = await this.context.find(caller.body, id, tx);
      const setting = await this.context.setting(caller.body, tx);
      const after = {
        ...decide({ row, setting, now }),
        ...{ changedAt: now, changedBy: caller.name },
      };
      const tell = row.requested?.at === after.requested?.at ? [] : askFor(after, setting);
      await this.repository.change(tx, caller.body, { before: row, after, tell });
      if (row.state === 'approved') await this.loosen(tx, caller.body, after);
      return this.context.lineOf(after, caller, await this.context.setting(caller.body, tx));
    });
  }

  /** What follows a version that is approved no longer is a draft again, and so is what follows that. */
  private async loosen(tx: Tx, body: string, { id, changedAt, changedBy }: PlanVersionRow) {
    const rows = await this.repository.list(body, tx);
    for (const row of rows.filter((each) => each.follows === id && RESTS.includes(each.state))) {
      const draft = { ...asDraft(row, this.context.folder(body)), changedAt, changedBy };
      await this.repository.change(tx, body, { before: row, after: draft });
      await this.loosen(tx, body, draft);
    }
  }
}

/** States in which a version rests on the one it was checked against. */
const RESTS: readonly PlanState[] = ['checked', 'requested', 'approved'];
