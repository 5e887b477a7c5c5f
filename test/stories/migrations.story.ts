import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { writerSource } from '../../src/database/data-sources.js';
import { onPostgres } from '../harness/database.js';
import { emptyDatabase } from '../harness/postgres-database.js';

const SCHEMA = onPostgres
  ? `SELECT table_name AS name, column_name AS part, data_type || is_nullable AS what FROM information_schema.columns
       WHERE table_schema = 'public'
     UNION ALL SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT relname, relkind::text, '' FROM pg_class WHERE relkind = 'S'
     ORDER BY 1, 2, 3`
  : `SELECT name, type AS part, sql AS what FROM sqlite_master
       WHERE name NOT LIKE 'sqlite_%' ORDER BY 1, 2`;

describe('the migrations', () => {
  let source: DataSource;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hikeshi-migrations-'));
    const server = process.env.HIKESHI_TEST_POSTGRES_SERVER ?? '';
    const made = onPostgres ? await emptyDatabase(server) : null;
    source = writerSource({ database: made?.url ?? join(folder, 'hikeshi.db') });
    drop = async () => {
      await made?.drop();
      rmSync(folder, { recursive: true, force: true });
    };
    await source.initialize();
  });
  afterEach(async () => {
    await source.destroy();
    await drop();
  });

  const up = () => source.runMigrations({ transaction: 'each' });
  const down = () => source.undoLastMigration({ transaction: 'each' });
  const schema = (): Promise<{ name: string }[]> => source.query(SCHEMA);
  const ours = async (): Promise<string[]> =>
    (await schema()).map((each) => each.name).filter((name) => !name.startsWith('migrations'));

  it('can be taken back one by one until nothing is left, and done again', async () => {
    const done = await up();
    const first = await schema();
    for (const _ of done) await down();
    expect(await ours()).toEqual([]);
    await up();
    expect(await schema()).toEqual(first);
  });

  it('leave what they found when the last one is taken back and done again', async () => {
    await up();
    await source.query(
      `INSERT INTO account (id, body_id, login_id, name, roles, password_hash, created_at)
       VALUES ('1', 'aozora', 'desk', '受付', 'desk', 'x', '2026-11-21T00:00:00.000Z')`,
    );
    const before = await schema();
    await down();
    await up();
    expect(await schema()).toEqual(before);
    expect(await source.query('SELECT name FROM account')).toEqual([{ name: '受付' }]);
  });

  it('do nothing the second time', async () => {
    await up();
    expect(await up()).toEqual([]);
  });
});
