import { placeholders } from '../../src/database/sql.js';
import type { Model } from './model.js';

/** Every statement of the floor, written once for both databases (`?` placeholders). */
export type Statements = Readonly<Record<StatementName, string>>;
export type StatementName =
  | 'number'
  | 'ordinal'
  | 'incident'
  | 'head'
  | 'entries'
  | 'values'
  | 'entry'
  | 'value'
  | 'timers'
  | 'notices'
  | 'answer'
  | 'state'
  | 'change'
  | 'forget'
  | 'list'
  | 'filter'
  | 'search';

const LINE =
  'i.id, i.ordinal, i.number, i.summary, i.category, i.level, i.phase, i.reported_at, i.aware_at, i.version';

const ENTRY =
  'INSERT INTO timeline_entry (body_id, seq, id, incident_id, kind, bytes, hash) VALUES';
const VALUE = 'INSERT INTO timeline_value (body_id, entry_id, facts, salts) VALUES';

/** Prepared for the number of rows that the model has. */
export function statementsFor(model: Model, dialect: 'sqlite' | 'postgres'): Statements {
  const { entries, timers, notices } = model;
  const sqlite = dialect === 'sqlite';
  return {
    number: `INSERT INTO number_series (body_id, series, last) VALUES (?, ?, 1)
      ON CONFLICT (body_id, series) DO UPDATE SET last = number_series.last + 1 RETURNING last`,
    ordinal: sqlite
      ? 'SELECT coalesce(max(ordinal), 0) + 1 AS next FROM incident'
      : `SELECT nextval('incident_ordinal')::integer AS next`,
    incident: `INSERT INTO incident (body_id, id, ordinal, number, summary, category, level, phase, is_open, reported_at, aware_at, version, state)
      VALUES ${placeholders(13, 1)}`,
    head: 'UPDATE chain_head SET seq = seq + ? WHERE body_id = ? RETURNING seq',
    entries: `${ENTRY} ${placeholders(7, entries.length)}`,
    values: `${VALUE} ${placeholders(4, entries.length)}`,
    entry: `${ENTRY} ${placeholders(7, 1)}`,
    value: `${VALUE} ${placeholders(4, 1)}`,
    timers: `INSERT INTO timer (body_id, incident_id, key, due_at) VALUES ${placeholders(4, timers.length)}`,
    notices: `INSERT INTO notice (body_id, id, incident_id, key, template, rung, step, office, person, place, status, due_at, created_at, token_hash)
      VALUES ${placeholders(14, notices.length)}`,
    answer: `INSERT INTO given_answer (body_id, account_id, key, request_hash, answer, given_at) VALUES ${placeholders(6, 1)}`,
    state: 'SELECT state, version FROM incident WHERE body_id = ? AND id = ?',
    change:
      'UPDATE incident SET version = ?, state = ? WHERE body_id = ? AND id = ? AND version = ?',
    forget: 'DELETE FROM timer WHERE body_id = ? AND incident_id = ? AND key = ?',
    list: `SELECT ${LINE} FROM incident i WHERE i.body_id = ? ORDER BY i.ordinal DESC LIMIT ?`,
    filter: `SELECT ${LINE} FROM incident i WHERE i.body_id = ? AND i.phase = ? AND i.category = ?
      ORDER BY i.ordinal DESC LIMIT ?`,
    search: sqlite
      ? `SELECT ${LINE} FROM incident_gram g JOIN incident i ON i.ordinal = g.rowid
         WHERE i.body_id = ? AND g.grams MATCH ? ORDER BY g.rowid DESC LIMIT ?`
      : `SELECT ${LINE} FROM incident_gram g JOIN incident i ON i.ordinal = g.ordinal
         WHERE g.body_id = ? AND g.gram = ? ORDER BY g.ordinal DESC LIMIT ?`,
  };
}

/** The postings of one text on PostgreSQL. */
export function grams(count: number): string {
  return `INSERT INTO incident_gram (body_id, gram, ordinal) VALUES ${placeholders(3, count)}`;
}
