import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { placeholders, type Sql, type Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';

/** A note to somebody who is to take the shift. */
export interface Handover {
  readonly id: string;
  readonly fromAccount: string;
  readonly from: string;
  readonly toAccount: string;
  readonly to: string;
  readonly note: string;
  readonly at: Instant;
  readonly acceptedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  readonly items: readonly HandedItem[];
}

export interface HandedItem {
  readonly incident: string;
  readonly number: string;
  readonly summary: string;
  readonly text: string;
  /** Of the incident, when it was handed over; null: kept before this was asked. */
  readonly version: number | null;
  /** Entries of the incident since. */
  readonly changes: number | null;
}

interface HandoverRow {
  readonly id: string;
  readonly from_account: string;
  readonly from_name: string;
  readonly to_account: string;
  readonly to_name: string;
  readonly note: string;
  readonly offered_at: Instant;
  readonly accepted_at: Instant | null;
  readonly withdrawn_at: Instant | null;
}

interface ItemRow {
  readonly handover_id: string;
  readonly incident_id: string;
  readonly number: string;
  readonly summary: string;
  readonly text: string;
  readonly version: number | null;
  readonly changes: number | null;
}

const COLUMNS =
  'id, from_account, from_name, to_account, to_name, note, offered_at, accepted_at, withdrawn_at';
const WAITING = 'accepted_at IS NULL AND withdrawn_at IS NULL';

/** 引継ぎ as they were written; what concerns an incident stands in its 経過 too. */
@Injectable()
export class HandoverRepository {
  constructor(private readonly reader: Reader) {}

  /** Keep a new one. */
  async add(tx: Tx, body: string, handover: Handover): Promise<void> {
    const { id, fromAccount, from, toAccount, to, note, at, items } = handover;
    await tx.execute(`INSERT INTO handover (body_id, ${COLUMNS}) VALUES ${placeholders(10, 1)}`, [
      ...[body, id, fromAccount, from, toAccount, to, note, at, null, null],
    ]);
    await tx.execute(
      `INSERT INTO handover_item (body_id, handover_id, place, incident_id, number, summary, text, version)
       VALUES ${placeholders(8, items.length)}`,
      items.flatMap((each, place) => [
        ...[body, id, place, each.incident, each.number, each.summary, each.text, each.version],
      ]),
    );
  }

  /** One of a body's, if it has it. */
  async find(sql: Sql, body: string, id: string): Promise<Handover | undefined> {
    const rows = await sql.query<HandoverRow>(
      `SELECT ${COLUMNS} FROM handover WHERE body_id = ? AND id = ?`,
      [body, id],
    );
    const [found] = await this.withItems(sql, body, rows);
    return found;
  }

  /** Those that wait with one of these incidents, oldest first. */
  async waitingWith(sql: Sql, body: string, incidents: readonly string[]): Promise<Handover[]> {
    const rows = await sql.query<HandoverRow>(
      `SELECT ${COLUMNS} FROM handover WHERE body_id = ? AND ${WAITING} AND id IN
         (SELECT handover_id FROM handover_item WHERE body_id = ? AND incident_id IN ${placeholders(incidents.length, 1)})
       ORDER BY offered_at, id`,
      [body, body, ...incidents],
    );
    return this.withItems(sql, body, rows);
  }

  /** End one that waits. False when it has ended already. */
  async end(
    tx: Tx,
    { body, id }: { readonly body: string; readonly id: string },
    how: 'accepted' | 'withdrawn',
    now: Instant,
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE handover SET ${how}_at = ? WHERE body_id = ? AND id = ? AND ${WAITING} RETURNING id`,
      [now, body, id],
    );
    return rows.length > 0;
  }

  /** Those that wait, and the last that have ended; newest first. */
  async list(body: string, most: number): Promise<{ waiting: Handover[]; past: Handover[] }> {
    const select = `SELECT ${COLUMNS} FROM handover WHERE body_id = ?`;
    const order = 'ORDER BY offered_at DESC, id DESC LIMIT ?';
    const read = async (state: string): Promise<Handover[]> => {
      const rows = await this.reader.query<HandoverRow>(`${select} AND ${state} ${order}`, [
        body,
        most,
      ]);
      return this.withItems(this.reader, body, rows);
    };
    const [waiting, past] = await Promise.all([read(WAITING), read(`NOT (${WAITING})`)]);
    return { waiting, past };
  }

  /** How many wait for one account. */
  async countFor(body: string, account: string): Promise<number> {
    const [count] = await this.reader.query<{ total: number }>(
      `SELECT CAST(count(*) AS INTEGER) AS total FROM handover
       WHERE body_id = ? AND to_account = ? AND ${WAITING}`,
      [body, account],
    );
    return count?.total ?? 0;
  }

  private async withItems(
    sql: Sql,
    body: string,
    rows: readonly HandoverRow[],
  ): Promise<Handover[]> {
    if (rows.length === 0) return [];
    const items = await sql.query<ItemRow>(
      `SELECT h.handover_id, h.incident_id, h.number, h.summary, h.text, h.version,
         i.version - h.version AS changes
       FROM handover_item h LEFT JOIN incident i ON i.body_id = h.body_id AND i.id = h.incident_id
       WHERE h.body_id = ? AND h.handover_id IN ${placeholders(rows.length, 1)} ORDER BY h.place`,
      [body, ...rows.map(({ id }) => id)],
    );
    return rows.map((row) => toHandover(row, items));
  }
}

function toHandover(row: HandoverRow, items: readonly ItemRow[]): Handover {
  return {
    id: row.id,
    fromAccount: row.from_account,
    from: row.from_name,
    toAccount: row.to_account,
    to: row.to_name,
    note: row.note,
    at: row.offered_at,
    acceptedAt: row.accepted_at,
    withdrawnAt: row.withdrawn_at,
    items: items
      .filter((each) => each.handover_id === row.id)
      .map(({ incident_id: incident, number, summary, text, version, changes }) => ({
        ...{ incident, number, summary, text, version, changes },
      })),
  };
}
