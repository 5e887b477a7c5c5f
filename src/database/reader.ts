import type { DataSource, QueryRunner } from 'typeorm';
import { toPostgres, type Sql, type SqlValue } from './sql.js';

/** Reads committed rows only, on a connection that cannot write. */
export class Reader implements Sql {
  private readonly sqlite: QueryRunner | null;

  constructor(private readonly source: DataSource) {
    // One runner keeps its prepared statements; SQLite has a single connection anyway.
    this.sqlite = source.options.type === 'better-sqlite3' ? source.createQueryRunner() : null;
  }

  query<T extends object>(sql: string, values: readonly SqlValue[] = []): Promise<T[]> {
    if (this.sqlite) return this.sqlite.query(sql, [...values]);
    return this.source.query<T[]>(toPostgres(sql), [...values]);
  }
}
