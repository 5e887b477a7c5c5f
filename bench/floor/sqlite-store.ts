import Database from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import type { Row, SqlValue } from '../../src/database/sql.js';
import { gramsOf } from '../../src/incidents/grams.js';
import type { Report } from '../reports.js';
import { readModel, type Model, type ModelIds } from './model.js';
import { answerRow, entryRows, incidentRow, noticeRows, textOf, timerRows } from './rows.js';
import { statementsFor, type StatementName } from './statements.js';
import { changed, type Change, type Store } from './store.js';

type Prepared = Record<StatementName | 'gram', Database.Statement<SqlValue[], Row>>;
const GRAM = 'INSERT INTO incident_gram (rowid, grams) VALUES (?, ?)';

/** better-sqlite3 with prepared statements; every write is one durable transaction. */
export class SqliteStore implements Store {
  private constructor(
    private readonly db: Database.Database,
    private readonly model: Model,
    private readonly prepared: Prepared,
  ) {}

  static async open(path: string, ids: ModelIds): Promise<SqliteStore> {
    const db = new Database(path, { fileMustExist: true });
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    const ask = async (sql: string, values: readonly string[]) =>
      db.prepare<string[], Row>(sql).all(...values);
    const model = await readModel(ask, ids);
    const texts = { ...statementsFor(model, 'sqlite'), gram: GRAM };
    const entries = Object.entries(texts).map(([name, sql]) => [name, db.prepare(sql)]);
    return new SqliteStore(db, model, Object.fromEntries(entries) as Prepared);
  }

  async create(report: Report, key: string): Promise<{ id: string; number: string }> {
    const { model } = this;
    const now = new Date().toISOString();
    const id = uuidv7();
    return this.durably(() => {
      const number = `R8-${this.count('number', [model.body, 'R8'])}`;
      const ordinal = this.count('ordinal', []);
      this.run('incident', incidentRow(model, report, { id, now, number, ordinal }));
      this.run('gram', [ordinal, gramsOf(textOf(report, number)).join(' ')]);
      const seq = this.count('head', [model.entries.length, model.body]);
      const { entries, values } = entryRows(model.body, model.entries, { incident: id, seq });
      this.run('entries', entries);
      this.run('values', values);
      this.run('timers', timerRows(model, id));
      this.run('notices', noticeRows(model, id, now));
      this.run('answer', answerRow(model, key, now));
      return { id, number };
    });
  }

  async note(incident: string, key: string): Promise<void> {
    this.durably(() => this.change({ incident, key, rows: this.model.note }));
  }

  async complete(
    { incident, run, step }: { incident: string; run: string; step: string },
    key: string,
  ): Promise<void> {
    const [row] = this.model.step;
    if (!row) throw new Error('The model has no completed step.');
    this.durably(() => {
      this.change({ incident, key, rows: [row], outcome: { run, step, row } });
      this.run('forget', [this.model.body, incident, `step:${run}:${step}`]);
    });
  }

  async read(incident: string): Promise<string | undefined> {
    const row = this.prepared.state.get(this.model.body, incident);
    return row && String(row.state);
  }

  async list(limit: number): Promise<Row[]> {
    return this.prepared.list.all(this.model.body, limit);
  }

  async filter(phase: string, category: string, limit: number): Promise<Row[]> {
    return this.prepared.filter.all(this.model.body, phase, category, limit);
  }

  async search(word: string, limit: number): Promise<Row[]> {
    return this.prepared.search.all(this.model.body, `"${word}"`, limit);
  }

  async close(): Promise<void> {
    this.db.close();
  }

  private change({ incident, key, rows, outcome }: Change): void {
    const { body } = this.model;
    const before = this.prepared.state.get(body, incident);
    const version = Number(before?.version);
    const state = changed(String(before?.state), outcome);
    this.run('change', [version + 1, state, body, incident, version]);
    const seq = this.count('head', [rows.length, body]);
    const { entries, values } = entryRows(body, rows, { incident, seq });
    this.run('entry', entries);
    this.run('value', values);
    this.run('answer', answerRow(this.model, key, new Date().toISOString()));
  }

  private durably<T>(work: () => T): T {
    return this.db.transaction(work).immediate();
  }

  private run(name: StatementName | 'gram', values: readonly SqlValue[]): void {
    this.prepared[name].run(...values);
  }

  private count(name: StatementName, values: readonly SqlValue[]): number {
    return Number(Object.values(this.prepared[name].get(...values) ?? {})[0]);
  }
}
