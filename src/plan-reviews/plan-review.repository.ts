import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Sql, Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Day } from '../domain/plan/plan.js';
import type { ClosedIncident } from '../domain/plan-review/reviews.js';
import type { Level } from '../domain/severity/severity.js';

/** An audit, or a review that was made, as its row lies in the database. */
export interface PlanReviewRow {
  readonly id: string;
  readonly what: 'audit' | 'done';
  readonly review_key: string;
  /** When the audit was; null for a review. */
  readonly day: Day | null;
  readonly note: string;
  /** The version in force; of a review that was made. */
  readonly plan_version: string;
  readonly recorded_by: string;
  readonly recorded_at: Instant;
}

interface ClosedRow {
  readonly id: string;
  readonly number: string;
  readonly summary: string;
  readonly level: Level;
  /** The hashed bytes of the entry that closed it; null: it was no incident. */
  readonly closed: string | null;
}

const COLUMNS = 'id, what, review_key, day, note, plan_version, recorded_by, recorded_at' as const;

/** What makes reviews of a plan due, and what was made. */
@Injectable()
export class PlanReviewRepository {
  constructor(private readonly reader: Reader) {}

  /** Audits and reviews, the newest first. */
  rows(body: string, sql: Sql = this.reader): Promise<PlanReviewRow[]> {
    return sql.query<PlanReviewRow>(
      `SELECT ${COLUMNS} FROM plan_review WHERE body_id = ? ORDER BY recorded_at DESC, id DESC`,
      [body],
    );
  }

  /** Closed drills, and closed incidents of L3 and more; records of the past (P-R8-001) are none. */
  async closed(body: string, sql: Sql = this.reader): Promise<ClosedIncident[]> {
    // The condition is that of the index incident_to_review, word for word.
    const rows = await sql.query<ClosedRow>(
      `SELECT i.id, i.number, i.summary, i.level,
         (SELECT e.bytes FROM timeline_entry e
            WHERE e.body_id = i.body_id AND e.incident_id = i.id AND e.kind = 'closed'
            ORDER BY e.seq DESC LIMIT 1) AS closed
       FROM incident i
       WHERE i.body_id = ? AND substr(i.number, 1, 2) <> 'P-'
         AND i.phase = 'closed' AND (i.level >= 'L3' OR substr(i.number, 1, 2) = 'K-')
       ORDER BY i.ordinal`,
      [body],
    );
    return rows.flatMap(({ closed, ...row }) =>
      closed === null
        ? []
        : [{ ...row, drill: row.number.startsWith('K-'), closedAt: recordedIn(closed) }],
    );
  }

  /** Keep an audit, or that a review was made. */
  async add(tx: Tx, body: string, row: PlanReviewRow): Promise<void> {
    const { id, what, review_key, day, note, plan_version, recorded_by, recorded_at } = row;
    await tx.execute(
      `INSERT INTO plan_review (body_id, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [body, id, what, review_key, day, note, plan_version, recorded_by, recorded_at],
    );
  }
}

function recordedIn(bytes: string): Instant {
  return (JSON.parse(bytes) as { readonly recorded: Instant }).recorded;
}
