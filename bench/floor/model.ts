import type { Row } from '../../src/database/sql.js';

/** Ask the floor's own database. */
export type Ask = (sql: string, values: readonly string[]) => Promise<Row[]>;

/** Incidents that the product wrote: what the floor writes for each request is copied from their rows. */
export interface ModelIds {
  /** Just created, L4, nothing sent yet. */
  readonly created: string;
  /** With one note and one completed step. */
  readonly changed: string;
}

/** What the product's requests leave in the tables; the floor writes as many rows of the same size. */
export interface Model {
  readonly body: string;
  readonly account: string;
  readonly incident: Row;
  /** The stored state of that incident. */
  readonly state: object;
  readonly entries: readonly Row[];
  readonly timers: readonly Row[];
  readonly notices: readonly Row[];
  /** The answer the product keeps for a repeated request. */
  readonly answer: Row;
  readonly note: readonly Row[];
  readonly step: readonly Row[];
}

/** Read the model's rows. @throws when the database has no such incidents. */
export async function readModel(ask: Ask, { created, changed }: ModelIds): Promise<Model> {
  const of = (table: string) => ask(`SELECT * FROM ${table} WHERE incident_id = ?`, [created]);
  const entriesOf = (id: string) =>
    ask(
      `SELECT e.kind, e.bytes, e.hash, v.facts, v.salts FROM timeline_entry e
       JOIN timeline_value v ON v.body_id = e.body_id AND v.entry_id = e.id
       WHERE e.incident_id = ? ORDER BY e.seq`,
      [id],
    );
  const [incident] = await ask('SELECT * FROM incident WHERE id = ?', [created]);
  const [answer] = await ask('SELECT * FROM given_answer ORDER BY given_at DESC LIMIT 1', []);
  const later = await entriesOf(changed);
  if (!incident || !answer || later.length === 0)
    throw new Error('The model incidents are missing.');
  return {
    body: String(incident.body_id),
    account: String(answer.account_id),
    incident,
    state: JSON.parse(String(incident.state)) as object,
    entries: await entriesOf(created),
    timers: await of('timer'),
    notices: await of('notice'),
    answer,
    note: later.filter((each) => each.kind === 'noted'),
    step: later.filter((each) => each.kind === 'step-completed'),
  };
}
