import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Reader } from '../database/reader.js';
import { placeholders, type Sql, type Tx } from '../database/sql.js';
import type { Entry, EntryKind } from '../domain/incident/entry.js';
import { GENESIS, seal } from './chain.js';

/** One stored entry, as its parts lie in the database. */
export interface StoredEntry {
  readonly seq: number;
  readonly id: string;
  readonly incident_id: string;
  readonly kind: string;
  readonly bytes: string;
  readonly hash: string;
  readonly facts: string | null;
  readonly salts: string | null;
}

const PARTS = `e.seq, e.id, e.incident_id, e.kind, e.bytes, e.hash, v.facts, v.salts`;
const JOINED = `timeline_entry e LEFT JOIN timeline_value v ON v.body_id = e.body_id AND v.entry_id = e.id`;

/** The hash-chained timeline (経過): one chain a body, appended in the transaction of the change. */
@Injectable()
export class TimelineRepository {
  constructor(private readonly reader: Reader) {}

  /** Append entries of one incident whose version was `version` before; returns the body's last seq. */
  async append(
    tx: Tx,
    body: string,
    { entries, version }: { entries: readonly Entry[]; version: number },
  ): Promise<number> {
    // Also locks the chain of this body until the commit, so that its order is the order of commits.
    const [head] = await tx.query<{ seq: number; hash: string }>(
      `INSERT INTO chain_head (body_id, seq, hash) VALUES (?, ?, ?)
       ON CONFLICT (body_id) DO UPDATE SET seq = chain_head.seq + excluded.seq RETURNING seq, hash`,
      [body, entries.length, GENESIS],
    );
    if (!head) throw new Error(`The chain of ${body} has no head.`);
    let prev = head.hash;
    const rows = entries.map((entry, index) => {
      const seq = head.seq - entries.length + index + 1;
      const id = uuidv7({ msecs: Date.parse(entry.recordedAt) });
      const sealed = seal(entry, { body, seq, id, prev, version: version + index + 1 });
      prev = sealed.hash;
      return { entry, seq, id, sealed };
    });
    await tx.execute('UPDATE chain_head SET hash = ? WHERE body_id = ?', [prev, body]);
    await tx.execute(
      `INSERT INTO timeline_entry (body_id, seq, id, incident_id, kind, bytes, hash) VALUES ${placeholders(7, rows.length)}`,
      rows.flatMap(({ entry, seq, id, sealed }) => [
        body,
        seq,
        id,
        entry.incident,
        entry.kind,
        sealed.bytes,
        sealed.hash,
      ]),
    );
    await tx.execute(
      `INSERT INTO timeline_value (body_id, entry_id, facts, salts) VALUES ${placeholders(4, rows.length)}`,
      rows.flatMap(({ id, sealed }) => [body, id, sealed.facts, sealed.salts]),
    );
    return head.seq;
  }

  /** All entries of one incident after a seq, oldest first. */
  ofIncident(body: string, incident: string, after = 0): Promise<StoredEntry[]> {
    return this.reader.query(
      `SELECT ${PARTS} FROM ${JOINED} WHERE e.body_id = ? AND e.incident_id = ? AND e.seq > ? ORDER BY e.seq`,
      [body, incident, after],
    );
  }

  /** The entries of one kind of one incident, oldest first. */
  ofKind(body: string, incident: string, kind: EntryKind): Promise<StoredEntry[]> {
    return this.reader.query(
      `SELECT ${PARTS} FROM ${JOINED} WHERE e.body_id = ? AND e.incident_id = ? AND e.kind = ? ORDER BY e.seq`,
      [body, incident, kind],
    );
  }

  /** Number of the last entry of a body's chain; 0 where it has none. */
  async last(body: string): Promise<number> {
    return Number((await headOf(this.reader, body))?.seq ?? 0);
  }

  /** Which incidents have new entries after a seq, the last changed `limit` of them, oldest first. */
  async changedSince(
    body: string,
    { after, limit }: { after: number; limit: number },
  ): Promise<{ seq: number; incident_id: string }[]> {
    const newest = await this.reader.query<{ seq: number; incident_id: string }>(
      `SELECT seq, incident_id FROM timeline_entry e WHERE body_id = ? AND seq > ? AND NOT EXISTS
         (SELECT 1 FROM timeline_entry l WHERE l.body_id = e.body_id AND l.incident_id = e.incident_id AND l.seq > e.seq)
       ORDER BY seq DESC LIMIT ?`,
      [body, after, limit],
    );
    return newest.toReversed();
  }
}

/** A stretch of a body's chain, oldest first. */
export function chainAfter(
  sql: Sql,
  body: string,
  { after, limit }: { after: number; limit: number },
): Promise<StoredEntry[]> {
  return sql.query(
    `SELECT ${PARTS} FROM ${JOINED} WHERE e.body_id = ? AND e.seq > ? ORDER BY e.seq LIMIT ?`,
    [body, after, limit],
  );
}

/** The head of a body's chain. */
export async function headOf(
  sql: Sql,
  body: string,
): Promise<{ seq: number; hash: string } | undefined> {
  const [head] = await sql.query<{ seq: number; hash: string }>(
    'SELECT seq, hash FROM chain_head WHERE body_id = ?',
    [body],
  );
  return head;
}
