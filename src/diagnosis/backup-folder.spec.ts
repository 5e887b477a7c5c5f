import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Config } from '../shared/config.js';
import { BackupFolder } from './backup-folder.js';

describe('the folder of backups', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hikeshi-backup-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const look = (backupFolder = folder) => new BackupFolder({ backupFolder } as Config).look();
  const write = (name: string, at: string, text = 'rows'): void => {
    writeFileSync(join(folder, name), text);
    utimesSync(join(folder, name), new Date(at), new Date(at));
  };

  it('has its newest file, also in the folder of a day', async () => {
    write('old.db', '2026-11-19T00:00:00Z');
    mkdirSync(join(folder, '2026-11-20'));
    write('2026-11-20/hikeshi.db', '2026-11-20T00:00:00Z');
    expect((await look())?.newest).toEqual({
      name: join('2026-11-20', 'hikeshi.db'),
      at: '2026-11-20T00:00:00.000Z',
      bytes: 4,
    });
  });

  it('has none where files are empty, the folder is missing or none is named', async () => {
    write('empty.db', '2026-11-20T00:00:00Z', '');
    expect((await look())?.newest).toBeNull();
    expect((await look(join(folder, 'missing')))?.newest).toBeNull();
    expect(await look('')).toBeNull();
  });
});
