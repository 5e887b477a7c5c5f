import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Sql, Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Day } from '../domain/plan/plan.js';

export type ProofState = 'running' | 'done' | 'cancelled' | 'failed';

/** A proof without its result, as its row lies in the database. */
export interface ProofRow {
  readonly id: string;
  readonly day: Day;
  readonly digest: string;
  readonly plan_version: string;
  readonly state: ProofState;
  readonly done: number;
  readonly total: number;
  readonly started_at: Instant;
  readonly started_by: string;
  /** When its process last said how far it is; when it ended. */
  readonly heard_at: Instant;
  /** The problem that a failed one ended with, as JSON; null for the others. */
  readonly failure: string | null;
}

const COLUMNS =
  'id, day, digest, plan_version, state, done, total, started_at, started_by, heard_at';
const FAILURE = `CASE WHEN state = 'failed' THEN result END AS failure`;

/** So many of a body are kept: the newest that were finished, and the newest that were not. */
const KEPT = 3;

/** 検証 of a body's plans: what is under way and what they came to. */
@Injectable()
export class ProofRepository {
  constructor(private readonly reader: Reader) {}

  /** The newest one, whatever became of it. */
  async newest(body: string, sql: Sql = this.reader): Promise<ProofRow | undefined> {
    const [row] = await sql.query<ProofRow>(
      `SELECT ${COLUMNS}, ${FAILURE} FROM plan_proof WHERE body_id = ? ORDER BY no DESC LIMIT 1`,
      [body],
    );
    return row;
  }

  /** The newest that was finished, with its result as JSON. */
  async finished(body: string): Promise<(ProofRow & { readonly result: string }) | undefined> {
    const [row] = await this.reader.query<ProofRow & { readonly result: string }>(
      `SELECT ${COLUMNS}, ${FAILURE}, result FROM plan_proof WHERE body_id = ? AND state = 'done'
         ORDER BY no DESC LIMIT 1`,
      [body],
    );
    return row;
  }

  /** Keep a proof that begins, and forget those of long ago. */
  async add(tx: Tx, body: string, row: ProofRow): Promise<void> {
    const { id, day, digest, plan_version, state, done, total } = row;
    await tx.execute(
      `INSERT INTO plan_proof (body_id, no, ${COLUMNS})
         SELECT ?, COALESCE(MAX(no), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
           FROM plan_proof WHERE body_id = ?`,
      [
        ...[body, id, day, digest, plan_version, state, done, total],
        ...[row.started_at, row.started_by, row.heard_at, body],
      ],
    );
    for (const sort of [`state = 'done'`, `state <> 'done'`]) {
      const old = await tx.query<{ id: string }>(
        `SELECT id FROM plan_proof WHERE body_id = ? AND ${sort}
           ORDER BY no DESC LIMIT 100 OFFSET ${KEPT}`,
        [body],
      );
      for (const each of old) {
        await tx.execute('DELETE FROM plan_proof WHERE body_id = ? AND id = ?', [body, each.id]);
      }
    }
  }

  /** How far it is; false when it is not under way any more. */
  async note(
    tx: Tx,
    body: string,
    { id, done, at }: { readonly id: string; readonly done: number; readonly at: Instant },
  ): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE plan_proof SET done = ?, heard_at = ? WHERE body_id = ? AND id = ? AND state = 'running'`,
      [done, at, body, id],
    );
    return changed > 0;
  }

  /** It ended; only one that is under way can. */
  async end(
    tx: Tx,
    body: string,
    ended: {
      readonly id: string;
      readonly state: Exclude<ProofState, 'running'>;
      readonly at: Instant;
      /** As JSON: what it came to, or the problem it ended with. */
      readonly result: string | null;
    },
  ): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE plan_proof SET state = ?, heard_at = ?, result = ?
         WHERE body_id = ? AND id = ? AND state = 'running'`,
      [ended.state, ended.at, ended.result, body, ended.id],
    );
    return changed > 0;
  }
}
