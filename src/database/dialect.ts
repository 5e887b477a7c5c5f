import type { QueryRunner } from 'typeorm';

/** Whether this connection is SQLite; else it is PostgreSQL. */
export function isSqlite(runner: QueryRunner): boolean {
  return runner.connection.options.type === 'better-sqlite3';
}

/** Run statements one after another. */
export async function runAll(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}
