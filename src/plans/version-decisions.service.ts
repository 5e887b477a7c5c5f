import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import type { Tx } from '../database/sql.js';
import { instantOf } from '../domain/calendar/jst.js';
import type { Instant } from '../domain/calendar/instant.js';
import { Refusal } from '../domain/errors.js';
import { approve, mayRequest, mustAllow, sendBack } from '../domain/plan-version/decide.js';
import type { VersionSetting } from '../domain/plan-version/version.js';
import { Once } from '../incidents/once.service.js';
import type { RequestVersionDto } from './version.dto.js';
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

  /** @throws Refusal when the state, the order, the day or the requester stand against it. */
  approve(caller: Caller, id: string, reason: string): Promise<VersionLine> {
    return this.act(caller, id, ({ row, setting }) => {
      const approval = approve(row, { by: signatoryOf(caller), reason }, setting);
      const inForceAt = row.inForceFrom && instantOf(row.inForceFrom);
      const approvals = [...row.approvals, approval];
      return { ...row, state: 'approved', inForceAt, approvals };
    });
  }

  /** @throws Refusal when the state or the order stand against it, or the reason is missing. */
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
      await this.repository.change(tx, caller.body, row, after);
      return this.context.lineOf(after, caller, await this.context.setting(caller.body, tx));
    });
  }
}
