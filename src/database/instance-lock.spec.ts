import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { UnusableFile } from '../shared/yaml-file.js';
import { holdDatabase } from './instance-lock.js';

const folder = (): string => mkdtempSync(join(tmpdir(), 'hikeshi-lock-'));

describe('one process on one SQLite file', () => {
  it('makes the folder, and is alone until it lets go', () => {
    const path = join(folder(), 'var', 'hikeshi.db');
    const release = holdDatabase(path);
    expect(() => holdDatabase(path)).toThrow(/in use by another Hikeshi process/);
    release();
    holdDatabase(path)();
  });

  it('says what is the matter where it is something else', () => {
    const at = folder();
    writeFileSync(join(at, 'file'), '');
    writeFileSync(join(at, 'broken.db.lock'), 'x'.repeat(4096));
    for (const path of [join(at, 'file', 'hikeshi.db'), join(at, 'broken.db')]) {
      expect(() => holdDatabase(path)).toThrow(UnusableFile);
      expect(() => holdDatabase(path)).toThrow(/^[^\n]*cannot be held: [^\n]*$/);
    }
  });
});
