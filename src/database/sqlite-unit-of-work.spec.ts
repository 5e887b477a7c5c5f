import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type Database from 'better-sqlite3';
import type { DataSource } from 'typeorm';
import { writerSource } from './data-sources.js';
import { SqliteUnitOfWork } from './sqlite-unit-of-work.js';

describe('units of work on SQLite', () => {
  let writer: DataSource;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    const database = join(mkdtempSync(join(tmpdir(), 'hikeshi-unit-')), 'hikeshi.db');
    writer = await writerSource({ database }).initialize();
    await writer.query('CREATE TABLE kept (text TEXT)');
  });
  afterAll(() => writer.destroy());

  it('neither fail nor stop others when a listener throws after the commit', async () => {
    const units = new SqliteUnitOfWork(writer);
    const told: string[] = [];
    const keep = (text: string, listen: () => void) =>
      units.run(async (tx) => {
        await tx.execute('INSERT INTO kept (text) VALUES (?)', [text]);
        tx.afterCommit(listen);
        tx.afterCommit(() => told.push(text));
        return text;
      });
    const broken = (): never => {
      throw new Error('no screen listens');
    };
    const together = [keep('one', broken), keep('two', () => undefined)];
    expect(await Promise.all(together)).toEqual(['one', 'two']);
    expect(await keep('three', broken)).toBe('three');
    expect(told).toEqual(['one', 'two', 'three']);
    expect(await writer.query('SELECT count(*) AS count FROM kept')).toEqual([{ count: 3 }]);
  });

  describe('on a disk that is full', () => {
    /** SQLite's own limit on pages gives the same error as a full disk, at the same places. */
    const fill = (pages: number): void => {
      const { databaseConnection: connection } = writer.driver as unknown as {
        databaseConnection: Database.Database;
      };
      connection.pragma(`max_page_count = ${pages}`);
    };
    const insert = (units: SqliteUnitOfWork, text: string) =>
      units.run((tx) => tx.execute('INSERT INTO kept (text) VALUES (?)', [text]));
    const LARGE = 'x'.repeat(100_000);
    const count = async (): Promise<number> =>
      (await writer.query('SELECT count(*) AS count FROM kept WHERE length(text) > 1000'))[0].count;

    it('F16: go on with what was kept in reserve, and answer no one before it is written', async () => {
      fill(1);
      let asked = 0;
      const makeRoom = (): boolean => {
        asked += 1;
        fill(1_000_000);
        return asked === 1;
      };
      const units = new SqliteUnitOfWork(writer, { makeRoom, broken: () => undefined });
      await Promise.all([insert(units, LARGE), insert(units, LARGE)]);
      expect([asked, await count()]).toEqual([1, 2]);
    });

    it('F16: refuse while there is no room and leave nothing behind, then go on by themselves', async () => {
      fill(1);
      const units = new SqliteUnitOfWork(writer);
      const tried = await Promise.allSettled([insert(units, LARGE), insert(units, LARGE)]);
      expect(tried.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      expect(await count()).toBe(2);
      fill(1_000_000);
      await insert(units, LARGE);
      expect(await count()).toBe(3);
      expect(await writer.query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    });
  });

  it('ends the process where the disk fails, and never syncs again', async () => {
    const told: unknown[] = [];
    const disk = { makeRoom: () => false, broken: (error: unknown) => told.push(error) };
    const units = new SqliteUnitOfWork(writer, disk);
    const failed = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' });
    await expect(
      units.run(async () => {
        throw failed;
      }),
    ).rejects.toBe(failed);
    expect(told).toEqual([failed]);
  });

  it('leave turns to requests and relays when they follow one another without a pause', async () => {
    const units = new SqliteUnitOfWork(writer);
    const heard: number[] = [];
    const socket = turn().then(() => heard.push(kept));
    let kept = 0;
    for (; kept < 20; kept += 1) {
      await units.run((tx) => tx.execute('INSERT INTO kept (text) VALUES (?)', ['timer']));
    }
    await socket;
    expect(heard[0]).toBeLessThan(3);
  });
});
