import { Injectable } from '@nestjs/common';
import { Overtaken } from '../database/overtaken.js';
import { Reader } from '../database/reader.js';
import type { Sql, Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { TextSort } from './text-check.js';

/** A draft without its text, as its row lies in the database. */
export interface DraftRow {
  readonly id: string;
  readonly sort: TextSort;
  readonly playbook: string;
  readonly title: string;
  readonly version: number;
  readonly changed_at: Instant;
  readonly changed_by: string;
}

/** With the text, exactly as typed. */
export type WholeDraftRow = DraftRow & { readonly text: string };

const COLUMNS = 'id, sort, playbook, title, version, changed_at, changed_by';

/** Drafts of a body's 手順書. */
@Injectable()
export class DraftRepository {
  constructor(private readonly reader: Reader) {}

  /** The last changed first. */
  list(body: string): Promise<DraftRow[]> {
    return this.reader.query<DraftRow>(
      `SELECT ${COLUMNS} FROM playbook_draft WHERE body_id = ? ORDER BY changed_at DESC, id DESC`,
      [body],
    );
  }

  /** One draft, committed. */
  read(body: string, id: string): Promise<WholeDraftRow | undefined> {
    return this.find(this.reader, body, id);
  }

  /** One draft, as a unit of work sees it. */
  async find(sql: Sql, body: string, id: string): Promise<WholeDraftRow | undefined> {
    const [row] = await sql.query<WholeDraftRow>(
      `SELECT ${COLUMNS}, text FROM playbook_draft WHERE body_id = ? AND id = ?`,
      [body, id],
    );
    return row;
  }

  /** Keep a new draft. */
  async add(tx: Tx, body: string, row: WholeDraftRow): Promise<void> {
    await tx.execute(
      `INSERT INTO playbook_draft (body_id, ${COLUMNS}, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [body, ...values(row), row.text],
    );
  }

  /**
   * Replace a draft by its next version.
   * @throws Overtaken when the version before it is gone.
   */
  async change(tx: Tx, body: string, row: WholeDraftRow): Promise<void> {
    const changed = await tx.execute(
      `UPDATE playbook_draft SET sort = ?, playbook = ?, title = ?, version = ?, changed_at = ?, changed_by = ?,
         text = ? WHERE body_id = ? AND id = ? AND version = ?`,
      [...values(row).slice(1), row.text, body, row.id, row.version - 1],
    );
    if (changed === 0) throw new Overtaken('The draft was changed meanwhile.');
  }

  /**
   * Remove a draft for good.
   * @throws Overtaken when it has another version.
   */
  async remove(tx: Tx, body: string, { id, version }: DraftRow): Promise<void> {
    const removed = await tx.execute(
      'DELETE FROM playbook_draft WHERE body_id = ? AND id = ? AND version = ?',
      [body, id, version],
    );
    if (removed === 0) throw new Overtaken('The draft was changed meanwhile.');
  }
}

function values(row: DraftRow): (string | number)[] {
  const { id, sort, playbook, title, version, changed_at, changed_by } = row;
  return [id, sort, playbook, title, version, changed_at, changed_by];
}
