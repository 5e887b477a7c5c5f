import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Sql, Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { NoticeAct } from '../domain/incident/incident.js';
import type { NoticeRow } from './notice-row.js';

/** What a person did with a mail, as its row lies in the database. */
export interface NoticeActRow {
  readonly act: NoticeAct;
  readonly reason: string;
  readonly done_by: string;
  readonly done_at: Instant;
}

/** What may have left is sent again as 再送; else it has never left. */
const WAITING = `CASE WHEN copies > 0 THEN 'uncertain' ELSE 'pending' END`;

/** Each act, from the states it fits; one that has changed meanwhile is not touched. */
const STATEMENTS: Record<NoticeAct, string> = {
  retry: `UPDATE notice SET status = ${WAITING}, due_at = ?, settled_at = NULL, error = ?, cause = ''
          WHERE body_id = ? AND id = ? AND status IN ('pending', 'uncertain', 'undeliverable')`,
  park: `UPDATE notice SET status = 'parked', due_at = ?, error = ?, cause = ''
         WHERE body_id = ? AND id = ? AND status IN ('pending', 'uncertain')`,
  release: `UPDATE notice SET status = ${WAITING}, due_at = ?, error = ?, cause = ''
            WHERE body_id = ? AND id = ? AND status = 'parked'`,
};

/** What people do with mails in the 送信箱. */
@Injectable()
export class NoticeActs {
  constructor(private readonly reader: Reader) {}

  /** One notice as it stands in this transaction. */
  async find(tx: Tx, body: string, id: string): Promise<NoticeRow | undefined> {
    const [row] = await tx.query<NoticeRow>('SELECT * FROM notice WHERE body_id = ? AND id = ?', [
      body,
      id,
    ]);
    return row;
  }

  /** Change its state and keep who did it; false when the act does not fit the state any more. */
  async carryOut(tx: Tx, { body_id, id }: NoticeRow, done: NoticeActRow): Promise<boolean> {
    const { act, reason, done_by, done_at } = done;
    const error = act === 'park' ? reason : '';
    const changed = await tx.execute(STATEMENTS[act], [done_at, error, body_id, id]);
    if (changed === 0) return false;
    await tx.execute(
      `INSERT INTO notice_act (body_id, notice_id, no, act, reason, done_by, done_at)
       SELECT ?, ?, coalesce(max(no), 0) + 1, ?, ?, ?, ? FROM notice_act WHERE body_id = ? AND notice_id = ?`,
      [body_id, id, act, reason, done_by, done_at, body_id, id],
    );
    return true;
  }

  /** What people did with one notice, first to last. */
  of(body: string, notice: string, sql: Sql = this.reader): Promise<NoticeActRow[]> {
    return sql.query<NoticeActRow>(
      `SELECT act, reason, done_by, done_at FROM notice_act
       WHERE body_id = ? AND notice_id = ? ORDER BY no`,
      [body, notice],
    );
  }
}
