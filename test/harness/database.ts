import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readerSource, writerSource } from '../../src/database/data-sources.js';
import { Reader } from '../../src/database/reader.js';
import { toPostgres, type SqlValue } from '../../src/database/sql.js';
import { freshDatabase } from './postgres-database.js';

/** Which database the stories are told on: HIKESHI_TEST_DATABASE. */
export const onPostgres = process.env.HIKESHI_TEST_DATABASE === 'postgres';

/** A database of its own for one story, looked at from outside the application. */
export interface TestDatabase {
  /** As the settings name it. */
  readonly url: string;
  /** For what an installation writes beside its database. */
  readonly folder: string;
  /** Committed rows, on a connection of the test's own. */
  query<T extends object>(sql: string, values?: readonly SqlValue[]): Promise<T[]>;
  /** What somebody with the database's password could do behind the application's back. */
  tamper(sql: string, values?: readonly SqlValue[]): Promise<void>;
  drop(): Promise<void>;
}

/** An SQLite file in a folder of its own, or a fresh PostgreSQL database, migrated. */
export async function testDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'hikeshi-story-'));
  const server = process.env.HIKESHI_TEST_POSTGRES_SERVER ?? '';
  const made = onPostgres ? await freshDatabase(server, migrate) : null;
  const url = made?.url ?? join(folder, 'hikeshi.db');
  let reader: { sql: Reader; close: () => Promise<void> } | null = null;
  const open = async (): Promise<Reader> => {
    if (reader) return reader.sql;
    const source = await readerSource({ database: url }).initialize();
    reader = { sql: new Reader(source), close: () => source.destroy() };
    return reader.sql;
  };
  return {
    url,
    folder,
    query: async (sql, values = []) => (await open()).query(sql, values),
    tamper: async (sql, values = []) => {
      const writer = await writerSource({ database: url }).initialize();
      await writer.query(onPostgres ? toPostgres(sql) : sql, [...values]);
      await writer.destroy();
    },
    drop: async () => {
      await reader?.close();
      await made?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function migrate(database: string): Promise<void> {
  const source = await writerSource({ database }).initialize();
  await source.runMigrations({ transaction: 'each' });
  await source.destroy();
}
