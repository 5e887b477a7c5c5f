import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { writerSource } from './data-sources.js';
import { SqliteUnitOfWork } from './sqlite-unit-of-work.js';

describe('a listener that throws after the commit', () => {
  let writer: DataSource;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    const database = join(mkdtempSync(join(tmpdir(), 'hikeshi-unit-')), 'hikeshi.db');
    writer = await writerSource({ database }).initialize();
    await writer.query('CREATE TABLE kept (text TEXT)');
  });
  afterAll(() => writer.destroy());

  it('neither fails the command nor stops those that wait with it or come later', async () => {
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
});
