import Database from 'better-sqlite3';
import pg from 'pg';
import { toPostgres, type SqlValue } from '../../src/database/sql.js';

/** A timer as it waits in the product's database. */
export interface TimerRow {
  readonly incident_id: string;
  readonly key: string;
  readonly due_at: string;
}

/** An entry of the record: what it says of itself, and its values. */
export interface EntryRow {
  readonly incident_id: string;
  readonly kind: string;
  readonly bytes: string;
  readonly facts: string;
}

export interface NoticeRow {
  readonly id: string;
  readonly incident_id: string;
  readonly key: string;
}

/** Timers from one moment up to another, the earliest first. */
export function timersBetween(database: string, from: string, to: string): Promise<TimerRow[]> {
  return rows(
    database,
    'SELECT incident_id, key, due_at FROM timer WHERE due_at >= ? AND due_at < ? ORDER BY due_at',
    [from, to],
  );
}

/** Timers of one incident, the earliest first. */
export function timersOf(database: string, incident: string): Promise<TimerRow[]> {
  return rows(
    database,
    'SELECT incident_id, key, due_at FROM timer WHERE incident_id = ? ORDER BY due_at',
    [incident],
  );
}

/** How far the record has come. */
export async function lastSeq(database: string): Promise<number> {
  const [head] = await rows<{ seq: number }>(database, 'SELECT max(seq) AS seq FROM chain_head');
  return Number(head?.seq ?? 0);
}

/** What was recorded after a place in the record. */
export function entriesAfter(database: string, seq: number): Promise<EntryRow[]> {
  return rows(
    database,
    `SELECT e.incident_id, e.kind, e.bytes, v.facts
     FROM timeline_entry e JOIN timeline_value v ON v.body_id = e.body_id AND v.entry_id = e.id
     WHERE e.seq > ?`,
    [seq],
  );
}

/** Mails that were asked for from a moment on. */
export function noticesSince(database: string, from: string): Promise<NoticeRow[]> {
  return rows(database, 'SELECT id, incident_id, key FROM notice WHERE created_at >= ?', [from]);
}

/** How many incidents are open. */
export function countOpen(database: string): Promise<number> {
  return count(database, 'FROM incident WHERE is_open = 1');
}

/** How many mails have not left yet. */
export function countWaiting(database: string): Promise<number> {
  return count(database, "FROM notice WHERE status IN ('pending', 'sending', 'uncertain')");
}

/** How many timers are due. */
export function countDue(database: string): Promise<number> {
  return count(database, `FROM timer WHERE due_at <= '${new Date().toISOString()}'`);
}

/** All that waits may leave from then on, and no sooner. */
export async function leaveAt(database: string, at: string): Promise<void> {
  await rows(database, "UPDATE notice SET due_at = ?, created_at = ? WHERE status = 'pending'", [
    at,
    at,
  ]);
}

async function count(database: string, from: string): Promise<number> {
  const [row] = await rows<{ count: number }>(database, `SELECT count(*) AS count ${from}`);
  return Number(row?.count ?? 0);
}

/** Committed rows, read from outside the product. */
async function rows<T extends object>(
  database: string,
  sql: string,
  values: readonly SqlValue[] = [],
): Promise<T[]> {
  if (!database.includes('://')) {
    const file = new Database(database, { readonly: true });
    const found = file.prepare(sql).all(...values) as T[];
    file.close();
    return found;
  }
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const result = client.query<T>(toPostgres(sql), [...values]);
  return (await result.finally(() => client.end())).rows;
}
