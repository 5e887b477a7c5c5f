import { Injectable } from '@nestjs/common';
import { textsOf } from '../bodies/followed.repository.js';
import { Overtaken } from '../database/overtaken.js';
import { Reader } from '../database/reader.js';
import { placeholders, type Sql, type SqlValue, type Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { TellPerson } from '../domain/effect.js';
import type { Day } from '../domain/plan/plan.js';
import type { Approval, PlanState, Signatory } from '../domain/plan-version/version.js';
import { NoticeRepository } from '../notices/notice.repository.js';
import { Signals } from '../shared/signals.js';
import type { KeptFiles } from '../shared/plan-files.js';
import type { VersionFinding } from './read-plan.js';

/** 取下げ: who, when and why. */
export interface Withdrawn {
  readonly name: string;
  readonly at: Instant;
  readonly reason: string;
}

/** A version of a plan as it is kept. */
export interface PlanVersionRow {
  readonly id: string;
  readonly number: number;
  readonly state: PlanState;
  readonly label: string | null;
  /** Counts the edits, from 1. */
  readonly version: number;
  /** Path → sha256; the body's own files while it is a draft, all of them once it is checked. */
  readonly files: Readonly<Record<string, string>>;
  readonly digest: string | null;
  readonly follows: string | null;
  readonly contactsOnly: boolean | null;
  /** In how many places it differs from what it follows, counted when it is checked. */
  readonly changes: number | null;
  readonly findings: readonly VersionFinding[] | null;
  readonly inForceFrom: Day | null;
  readonly inForceAt: Instant | null;
  readonly note: string;
  readonly requested: (Signatory & { readonly at: Instant }) | null;
  readonly approvals: readonly Approval[];
  readonly withdrawn: Withdrawn | null;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly changedAt: Instant;
  readonly changedBy: string;
}

/** Column of each value that may change. */
const CHANGING = {
  state: 'state',
  label: 'label',
  version: 'version',
  files: 'files',
  digest: 'digest',
  follows: 'follows',
  contactsOnly: 'contacts_only',
  changes: 'changes',
  findings: 'findings',
  inForceFrom: 'in_force_from',
  inForceAt: 'in_force_at',
  note: 'note',
  requested: 'requested',
  approvals: 'approvals',
  withdrawn: 'withdrawn',
  changedAt: 'changed_at',
  changedBy: 'changed_by',
} as const satisfies Partial<Record<keyof PlanVersionRow, string>>;
const KEYS = Object.keys(CHANGING) as (keyof typeof CHANGING)[];
const COLUMNS = ['id', 'number', 'created_at', 'created_by', ...Object.values(CHANGING)];
const JSON_KEYS: ReadonlySet<string> = new Set([
  ...['files', 'findings', 'requested', 'approvals', 'withdrawn'],
]);

/** A version as it was seen and as it becomes. */
interface VersionChange {
  readonly before: PlanVersionRow;
  readonly after: PlanVersionRow;
  readonly tell?: readonly TellPerson[];
}

/** Versions of plans, and the texts of their files. */
@Injectable()
export class VersionRepository {
  constructor(
    private readonly reader: Reader,
    private readonly signals: Signals,
    private readonly notices: NoticeRepository,
  ) {}

  /** The newest first. */
  async list(body: string, sql: Sql = this.reader): Promise<PlanVersionRow[]> {
    const rows = await sql.query<Kept>(
      `SELECT ${COLUMNS.join(', ')} FROM plan_version WHERE body_id = ? ORDER BY number DESC`,
      [body],
    );
    return rows.map(rowOf);
  }

  /** One version. */
  async find(
    body: string,
    id: string,
    sql: Sql = this.reader,
  ): Promise<PlanVersionRow | undefined> {
    const rows = await sql.query<Kept>(
      `SELECT ${COLUMNS.join(', ')} FROM plan_version WHERE body_id = ? AND id = ?`,
      [body, id],
    );
    return rows.map(rowOf)[0];
  }

  /** The number of the next version; given in the same transaction, without gaps. */
  async nextNumber(tx: Tx, body: string): Promise<number> {
    const [row] = await tx.query<{ last: number }>(
      `INSERT INTO number_series (body_id, series, last) VALUES (?, 'plan-version', 1)
       ON CONFLICT (body_id, series) DO UPDATE SET last = number_series.last + 1 RETURNING last`,
      [body],
    );
    return Number(row?.last);
  }

  /** Keep a new version. */
  async add(tx: Tx, body: string, row: PlanVersionRow): Promise<void> {
    await tx.execute(
      `INSERT INTO plan_version (body_id, ${COLUMNS.join(', ')}) VALUES (?${', ?'.repeat(COLUMNS.length)})`,
      [body, row.id, row.number, row.createdAt, row.createdBy, ...values(row)],
    );
  }

  /**
   * Change a version that is still as it was seen, with the mails that follow from it.
   * @throws Overtaken when somebody changed it meanwhile.
   */
  async change(
    tx: Tx,
    body: string,
    { before, after: row, tell = [] }: VersionChange,
  ): Promise<void> {
    const set = Object.values(CHANGING).map((column) => `${column} = ?`);
    const changed = await tx.execute(
      `UPDATE plan_version SET ${set.join(', ')} WHERE body_id = ? AND id = ? AND state = ? AND version = ?`,
      [...values(row), body, row.id, before.state, before.version],
    );
    if (changed === 0) throw new Overtaken('The version was changed meanwhile.');
    await this.notices.tell(tx, { body, now: row.changedAt }, tell);
    if (row.state === 'approved' || tell.length > 0) tx.afterCommit(() => this.signals.due());
  }

  /** Keep texts under their digests; the same text is kept once. */
  async keep(tx: Tx, texts: ReadonlyMap<string, string>): Promise<void> {
    for (const [digest, text] of texts) {
      await tx.execute(
        'INSERT INTO plan_text (digest, bytes, text) VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING',
        [digest, Buffer.byteLength(text), text],
      );
    }
  }

  /** How long the texts are, in bytes, by digest. */
  async sizes(digests: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.reader.query<{ digest: string; bytes: number }>(
      `SELECT digest, bytes FROM plan_text WHERE digest IN ${placeholders(digests.length, 1)}`,
      digests,
    );
    return new Map(rows.map(({ digest, bytes }) => [digest, bytes]));
  }

  /** The files that a version names, as bytes. */
  texts(files: PlanVersionRow['files'], sql: Sql = this.reader): Promise<KeptFiles> {
    return textsOf(sql, files);
  }
}

type Kept = Readonly<Record<string, SqlValue>>;

function values(row: PlanVersionRow): SqlValue[] {
  return KEYS.map((key) => {
    const value = row[key];
    if (value === null) return null;
    if (typeof value === 'boolean') return value ? 1 : 0;
    return typeof value === 'object' ? JSON.stringify(value) : value;
  });
}

function rowOf(kept: Kept): PlanVersionRow {
  const value = (key: string, column: string): unknown => {
    const found = kept[column] ?? null;
    if (found === null) return null;
    if (JSON_KEYS.has(key)) return JSON.parse(String(found));
    return key === 'contactsOnly' ? Number(found) === 1 : found;
  };
  return {
    ...{ id: kept.id, number: kept.number, createdAt: kept.created_at, createdBy: kept.created_by },
    ...Object.fromEntries(KEYS.map((key) => [key, value(key, CHANGING[key])])),
  } as unknown as PlanVersionRow;
}
