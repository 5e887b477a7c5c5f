import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
