import type Database from 'better-sqlite3';
import type { DataSource } from 'typeorm';
import type { SqlValue } from './sql.js';

/** Statements whose text varies with the number of rows must not pile up. */
const MOST_KEPT = 500;

/**
 * Prepared statements on the connection that TypeORM opened: its query runner costs more per statement than
 * SQLite itself, and every request runs several.
 */
export class Statements {
  private readonly connection: Database.Database;
  private readonly kept = new Map<string, Database.Statement<SqlValue[]>>();

  constructor(source: DataSource) {
    const { databaseConnection } = source.driver as unknown as {
      databaseConnection: Database.Database;
    };
    this.connection = databaseConnection;
  }

  /** The rows of a statement that has some. */
  all<T>(sql: string, values: readonly SqlValue[]): T[] {
    return this.prepared(sql).all(...values) as T[];
  }

  /** How many rows a statement changed; one with RETURNING changed those it returns. */
  run(sql: string, values: readonly SqlValue[]): number {
    const statement = this.prepared(sql);
    return statement.reader ? statement.all(...values).length : statement.run(...values).changes;
  }

  private prepared(sql: string): Database.Statement<SqlValue[]> {
    const known = this.kept.get(sql);
    if (known) return known;
    const statement = this.connection.prepare<SqlValue[]>(sql);
    const [oldest] = this.kept.size >= MOST_KEPT ? this.kept.keys() : [];
    if (oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(sql, statement);
    return statement;
  }
}
