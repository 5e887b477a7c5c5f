import type { Pool, QueryConfig } from 'pg';
import type { DataSource } from 'typeorm';
import { toPostgres, type SqlValue } from './sql.js';

/** Statements whose text varies with the number of rows must not pile up in every connection. */
const MOST_NAMED = 500;

const names = new Map<string, string>();

/** The pool that TypeORM opened. */
export function poolOf(source: DataSource): Pool {
  const { master } = source.driver as unknown as { master: Pool };
  return master;
}

/** A statement under a name: each connection parses and plans it once, not for every request. */
export function named(sql: string, values: readonly SqlValue[]): QueryConfig {
  const statement = { text: toPostgres(sql), values: [...values] };
  if (!names.has(sql) && names.size < MOST_NAMED) names.set(sql, `s${names.size}`);
  const name = names.get(sql);
  return name ? { name, ...statement } : statement;
}
