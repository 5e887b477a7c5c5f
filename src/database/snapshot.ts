import type { DataSource } from 'typeorm';
import { toPostgres, type Sql, type SqlValue } from './sql.js';

/** Read everything as it was at one moment, whatever is written meanwhile. */
export async function snapshot<T>(source: DataSource, read: (sql: Sql) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  const sqlite = source.options.type === 'better-sqlite3';
  const sql: Sql = {
    query: <R extends object>(text: string, values: readonly SqlValue[] = []): Promise<R[]> =>
      runner.query(sqlite ? text : toPostgres(text), [...values]),
  };
  await runner.query(sqlite ? 'BEGIN' : 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    return await read(sql);
  } finally {
    await runner.query('ROLLBACK');
    await runner.release();
  }
}
