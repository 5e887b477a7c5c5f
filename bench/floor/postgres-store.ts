import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { toPostgres, type Row, type SqlValue } from '../../src/database/sql.js';
import { gramsOf, normalise } from '../../src/incidents/grams.js';
import type { Report } from '../reports.js';
import { readModel, type Model, type ModelIds } from './model.js';
import { answerRow, entryRows, incidentRow, noticeRows, textOf, timerRows } from './rows.js';
import { grams, statementsFor, type StatementName, type Statements } from './statements.js';
import { changed, type Change, type Store } from './store.js';

const TEXT = 'INSERT INTO incident_text (ordinal, text) VALUES ($1, $2)';
const CONNECTIONS = 10;

type Run = (name: string, sql: string, values: readonly SqlValue[]) => Promise<Row[]>;

/** pg with named prepared statements and a pool; every write is one durable transaction. */
export class PostgresStore implements Store {
  private readonly statements: Statements;

  private constructor(
    private readonly pool: pg.Pool,
    private readonly model: Model,
  ) {
    const texts = Object.entries(statementsFor(model, 'postgres'));
    const numbered = texts.map(([name, sql]) => [name, toPostgres(sql)]);
    this.statements = Object.fromEntries(numbered) as Statements;
  }

  static async open(url: string, ids: ModelIds): Promise<PostgresStore> {
    const options = '-c synchronous_commit=on';
    const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, options });
    const ask = async (sql: string, values: readonly string[]) =>
      (await pool.query<Row>(toPostgres(sql), [...values])).rows;
    return new PostgresStore(pool, await readModel(ask, ids));
  }

  create(report: Report, key: string): Promise<{ id: string; number: string }> {
    const { model, statements } = this;
    const now = new Date().toISOString();
    const id = uuidv7();
    return this.durably(async (run) => {
      const write = (name: StatementName, values: readonly SqlValue[]) =>
        run(name, statements[name], values);
      const count = async (name: StatementName, values: readonly SqlValue[]) =>
        Number(Object.values((await write(name, values))[0] ?? {})[0]);
      const number = `R8-${await count('number', [model.body, 'R8'])}`;
      const ordinal = await count('ordinal', []);
      await write('incident', incidentRow(model, report, { id, now, number, ordinal }));
      const text = textOf(report, number);
      const words = [...new Set(gramsOf(text))];
      await run('text', TEXT, [ordinal, ` ${normalise(text)}`]);
      const postings = words.flatMap((word) => [model.body, word, ordinal]);
      await run(`grams-${words.length}`, toPostgres(grams(words.length)), postings);
      const seq = await count('head', [model.entries.length, model.body]);
      const { entries, values } = entryRows(model.body, model.entries, { incident: id, seq });
      await write('entries', entries);
      await write('values', values);
      await write('timers', timerRows(model, id));
      await write('notices', noticeRows(model, id, now));
      await write('answer', answerRow(model, key, now));
      return { id, number };
    });
  }

  note(incident: string, key: string): Promise<void> {
    return this.durably((run) => this.change(run, { incident, key, rows: this.model.note }));
  }

  complete(
    { incident, run: name, step }: { incident: string; run: string; step: string },
    key: string,
  ): Promise<void> {
    const [row] = this.model.step;
    if (!row) throw new Error('The model has no completed step.');
    return this.durably(async (run) => {
      await this.change(run, { incident, key, rows: [row], outcome: { run: name, step, row } });
      const timer = [this.model.body, incident, `step:${name}:${step}`];
      await run('forget', this.statements.forget, timer);
    });
  }

  async read(incident: string): Promise<string | undefined> {
    const [row] = await this.ask('state', [this.model.body, incident]);
    return row && String(row.state);
  }

  list(limit: number): Promise<Row[]> {
    return this.ask('list', [this.model.body, limit]);
  }

  filter(phase: string, category: string, limit: number): Promise<Row[]> {
    return this.ask('filter', [this.model.body, phase, category, limit]);
  }

  search(word: string, limit: number): Promise<Row[]> {
    return this.ask('search', [this.model.body, word, limit]);
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private async change(run: Run, { incident, key, rows, outcome }: Change): Promise<void> {
    const { body } = this.model;
    const { statements } = this;
    const locking = `${statements.state} FOR UPDATE`;
    const [before] = await run('state-locked', locking, [body, incident]);
    const version = Number(before?.version);
    const state = changed(String(before?.state), outcome);
    await run('change', statements.change, [version + 1, state, body, incident, version]);
    const [head] = await run('head', statements.head, [rows.length, body]);
    const { entries, values } = entryRows(body, rows, { incident, seq: Number(head?.seq) });
    await run('entry', statements.entry, entries);
    await run('value', statements.value, values);
    await run('answer', statements.answer, answerRow(this.model, key, new Date().toISOString()));
  }

  private async ask(name: StatementName, values: readonly SqlValue[]): Promise<Row[]> {
    const text = this.statements[name];
    return (await this.pool.query<Row>({ name, text, values: [...values] })).rows;
  }

  private async durably<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const value = await work(async (name, text, values) => {
        return (await client.query<Row>({ name, text, values: [...values] })).rows;
      });
      await client.query('COMMIT');
      return value;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }
}
