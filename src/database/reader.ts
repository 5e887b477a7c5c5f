import type { DataSource } from 'typeorm';
import { named, poolOf } from './pooled.js';
import type { Sql, SqlValue } from './sql.js';
import { Statements } from './statements.js';

/** Reads committed rows only, on a connection that cannot write. */
export class Reader implements Sql {
  private readonly sqlite: Statements | null;

  constructor(private readonly source: DataSource) {
    this.sqlite = source.options.type === 'better-sqlite3' ? new Statements(source) : null;
  }

  async query<T extends object>(sql: string, values: readonly SqlValue[] = []): Promise<T[]> {
    if (this.sqlite) return this.sqlite.all<T>(sql, values);
    const { rows } = await poolOf(this.source).query<T>(named(sql, values));
    return rows;
  }
}
