import { Injectable } from '@nestjs/common';
import { dirname } from 'node:path';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { readsVersions } from '../bodies/reads-versions.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import type { Sql } from '../database/sql.js';
import { officeOf } from '../domain/plan/directory.js';
import { mayApprove } from '../domain/plan-version/decide.js';
import {
  orderFor,
  type LatestVersion,
  type Signatory,
  type VersionSetting,
} from '../domain/plan-version/version.js';
import { ProblemError } from '../shared/errors.js';
import type { VersionLine } from './version.view.js';
import { VersionRepository, type PlanVersionRow } from './version.repository.js';

/** What every act on a version looks at: who may, by the plan in force, and what the latest version is. */
@Injectable()
export class VersionContext {
  constructor(
    private readonly repository: VersionRepository,
    private readonly bodies: Bodies,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** The folder of the body's own files: config/bodies/<slug>. */
  folder(body: string): string {
    return dirname(this.bodies.of(body).file);
  }

  /** One version. @throws ProblemError when the body has no such one. */
  async find(body: string, id: string, sql: Sql = this.reader): Promise<PlanVersionRow> {
    const row = await this.repository.find(body, id, sql);
    if (!row) throw new ProblemError('not-found', { version: id });
    return row;
  }

  /** What a decision looks at beside the version itself. */
  async setting(body: string, sql: Sql = this.reader): Promise<VersionSetting> {
    const at = this.clock.now();
    const { approval } = this.bodies.of(body);
    const rows = await this.repository.list(body, sql);
    const directory = await this.bodies.directory(sql, body, at);
    return { orders: approval, directory, latest: latestOf(rows), at };
  }

  /** Officers, auditors and administrators read; others only where their office approves. @throws ProblemError else. */
  async mustRead(caller: Caller): Promise<void> {
    const setting = await this.setting(caller.body);
    if (!readsVersions(caller, setting)) throw new ProblemError('not-found');
  }

  /** A version as its readers see it. */
  lineOf(row: PlanVersionRow, caller: Caller, setting: VersionSetting): VersionLine {
    const { files: _files, findings: _findings, inForceAt: _at, ...shown } = row;
    const { changes: _changes, requested, ...line } = shown;
    const title = (id: string): string => officeOf(setting.directory.offices, id).title;
    return {
      ...line,
      requested: requested && { name: requested.name, at: requested.at, reason: row.note },
      order: orderFor(row, setting.orders).map(title),
      isDefaultOrder: setting.orders.isDefault,
      mayApprove: mayApprove(row, signatoryOf(caller), setting),
    };
  }
}

/** Who acts, as a version keeps it. */
export function signatoryOf({ account, person, name }: Caller): Signatory {
  return { account, person, name };
}

/** Of those approved and not yet in force the last, else the one in force. */
function latestOf(rows: readonly PlanVersionRow[]): LatestVersion | null {
  const approved = rows
    .filter(({ state }) => state === 'approved')
    .toSorted((one, other) => ((one.inForceFrom ?? '') < (other.inForceFrom ?? '') ? 1 : -1));
  return approved[0] ?? rows.find(({ state }) => state === 'in-force') ?? null;
}
