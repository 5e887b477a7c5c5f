import { Inject, Injectable } from '@nestjs/common';
import { isPostgres } from '../database/data-sources.js';
import { placeholders, type Sql, type Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import { CONFIG, type Config } from '../shared/config.js';

/** An incident of a sample body, by what people know it by. */
export interface SampleLine {
  readonly id: string;
  readonly number: string;
  readonly summary: string;
  /** Made by サンプルで試す; else logged by somebody who tried it out. */
  readonly made: boolean;
}

/** Mails and messages about incidents of a body: theirs, and those of alarms that nobody answers. */
const NOTICES = `FROM notice n WHERE n.body_id = ? AND (n.incident_id IS NOT NULL OR n.about IN
  (SELECT id FROM alarm a WHERE a.body_id = n.body_id AND a.kind = 'nobody-answers'))`;

/** Rows that hang on a notice. */
const OF_NOTICES = ['notice_act', 'inbound_mail', 'attempt'].map(
  (table) =>
    `DELETE FROM ${table} WHERE (body_id, notice_id) IN (SELECT n.body_id, n.id ${NOTICES})`,
);

/** Rows that stand and fall with the incidents of a body. */
const OF_INCIDENTS = [
  ...OF_NOTICES,
  `DELETE FROM notice WHERE (body_id, id) IN (SELECT n.body_id, n.id ${NOTICES})`,
  // An alarm about an incident is over only by the incident itself: without it, it would be mailed for ever.
  `DELETE FROM alarm WHERE body_id = ? AND kind = 'nobody-answers'`,
  `DELETE FROM handover_item WHERE body_id = ?`,
  `DELETE FROM handover WHERE body_id = ?`,
  `DELETE FROM file_part WHERE body_id = ?`,
  `DELETE FROM file_upload WHERE body_id = ?`,
  `DELETE FROM timer WHERE body_id = ?`,
  `DELETE FROM incident_party WHERE body_id = ?`,
  `DELETE FROM timeline_value WHERE body_id = ?`,
  `DELETE FROM timeline_entry WHERE body_id = ?`,
  `DELETE FROM chain_head WHERE body_id = ?`,
  `DELETE FROM incident_figure WHERE body_id = ?`,
  `DELETE FROM incident WHERE body_id = ?`,
  `DELETE FROM number_series WHERE body_id = ? AND series <> 'plan-version'`,
  `DELETE FROM given_answer WHERE body_id = ?`,
  `DELETE FROM sample_incident WHERE body_id = ?`,
];

/** Incidents of a sample body: which were made, and all of them gone. */
@Injectable()
export class SampleRepository {
  private readonly postgres: boolean;

  constructor(@Inject(CONFIG) config: Config) {
    this.postgres = isPostgres(config);
  }

  /** Oldest first. */
  async list(sql: Sql, body: string): Promise<SampleLine[]> {
    const rows = await sql.query<{ id: string; number: string; summary: string; made: unknown }>(
      `SELECT i.id, i.number, i.summary, s.incident_id AS made FROM incident i
       LEFT JOIN sample_incident s ON s.body_id = i.body_id AND s.incident_id = i.id
       WHERE i.body_id = ? ORDER BY i.ordinal LIMIT 200`,
      [body],
    );
    return rows.map((row) => ({ ...row, made: row.made !== null }));
  }

  /** Digests of the plans that the incidents of a body froze. */
  async plans(sql: Sql, body: string): Promise<string[]> {
    const plan = this.postgres ? `state::json ->> 'plan'` : `json_extract(state, '$.plan')`;
    const rows = await sql.query<{ plan: string }>(
      `SELECT DISTINCT ${plan} AS plan FROM incident WHERE body_id = ?`,
      [body],
    );
    return rows.map((row) => row.plan);
  }

  /** Remember that an incident is a sample. */
  async keep(tx: Tx, body: string, incident: string): Promise<void> {
    await tx.execute('INSERT INTO sample_incident (body_id, incident_id) VALUES (?, ?)', [
      body,
      incident,
    ]);
  }

  /**
   * Drop the whole chain of a sample body and everything that hangs on its incidents. What the chain ended in is
   * kept, so that whoever holds an older copy can compare.
   */
  async drop(tx: Tx, body: string, { by, at }: { by: string; at: Instant }): Promise<number> {
    if (this.postgres) {
      // Whoever is about to report something, or to change one of them, waits and finds all of it gone.
      await tx.query('SELECT 1 FROM number_series WHERE body_id = ? FOR UPDATE', [body]);
      await tx.query('SELECT 1 FROM incident WHERE body_id = ? FOR UPDATE', [body]);
    }
    const [head] = await tx.query<{ seq: number; hash: string }>(
      'SELECT seq, hash FROM chain_head WHERE body_id = ?',
      [body],
    );
    const rows = await tx.query<{ ordinal: number }>(
      'SELECT ordinal FROM incident WHERE body_id = ?',
      [body],
    );
    await this.dropSearch(
      tx,
      body,
      rows.map(({ ordinal }) => ordinal),
    );
    for (const sql of OF_INCIDENTS) await tx.execute(sql, [body]);
    await tx.execute(
      `INSERT INTO sample_removal (body_id, removed_at, removed_by, incidents, last_seq, last_hash) VALUES (?, ?, ?, ?, ?, ?)`,
      [body, at, by, rows.length, Number(head?.seq ?? 0), head?.hash ?? ''],
    );
    return rows.length;
  }

  /** Remove the accounts for trying out, with their sessions. */
  async dropAccounts(tx: Tx, body: string, loginIds: readonly string[]): Promise<void> {
    if (loginIds.length === 0) return;
    const these = `body_id = ? AND login_id IN ${placeholders(loginIds.length, 1)}`;
    const values = [body, ...loginIds];
    await tx.execute(
      `DELETE FROM session WHERE account_id IN (SELECT id FROM account WHERE ${these})`,
      values,
    );
    await tx.execute(`DELETE FROM account WHERE ${these}`, values);
  }

  private async dropSearch(tx: Tx, body: string, ordinals: readonly number[]): Promise<void> {
    if (this.postgres) {
      await tx.execute('DELETE FROM incident_gram WHERE body_id = ?', [body]);
    }
    const where = this.postgres
      ? 'DELETE FROM incident_text WHERE ordinal = ?'
      : 'DELETE FROM incident_gram WHERE rowid = ?';
    for (const ordinal of ordinals) await tx.execute(where, [ordinal]);
  }
}
