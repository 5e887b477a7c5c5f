import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { diskFiles } from './disk-files.js';
import { keptFiles } from './plan-files.js';

const root = mkdtempSync(join(tmpdir(), 'hikeshi-files-'));
mkdirSync(join(root, 'config/bodies/aozora/playbooks'), { recursive: true });
writeFileSync(join(root, 'config/kinds.yaml'), 'kinds');
writeFileSync(join(root, 'config/bodies/aozora/body.yaml'), 'body');
afterAll(() => rmSync(root, { recursive: true }));

const text = (bytes: Uint8Array | null): string | null => bytes && Buffer.from(bytes).toString();

describe('plan files on disk', () => {
  const files = diskFiles(root);

  it('are named by their path, folders left out', () => {
    expect(files.names('config')).toEqual(['config/bodies/aozora/body.yaml', 'config/kinds.yaml']);
    expect(files.names('config/bodies/midori')).toEqual([]);
  });

  it('are there or not', () => {
    expect(text(files.bytes('config/kinds.yaml'))).toBe('kinds');
    expect(files.bytes('config/ladder.yaml')).toBeNull();
  });

  it('are refused where nothing can be read', () => {
    expect(() => files.bytes('config/bodies')).toThrow('ファイルではありません');
    writeFileSync(join(root, 'long.yaml'), ' '.repeat(64 * 1024 + 1));
    expect(() => files.bytes('long.yaml')).toThrow('64 KB を超えています');
  });

  it('are named also where a link leads nowhere, so that reading says so', () => {
    mkdirSync(join(root, 'playbooks'));
    symlinkSync('gone.yaml', join(root, 'playbooks/link.yaml'));
    expect(files.names('playbooks')).toEqual(['playbooks/link.yaml']);
  });
});

describe('kept files laid over others', () => {
  const kept = keptFiles(
    new Map([
      ['config/kinds.yaml', null],
      ['config/bodies/aozora/body.yaml', Buffer.from('other')],
      ['config/ladder.yaml', Buffer.from('ladder')],
    ]),
    diskFiles(root),
  );

  it('stand in their place, are added, or take them away', () => {
    expect(text(kept.bytes('config/bodies/aozora/body.yaml'))).toBe('other');
    expect(text(kept.bytes('config/ladder.yaml'))).toBe('ladder');
    expect(kept.bytes('config/kinds.yaml')).toBeNull();
    expect(kept.names('config')).toEqual(['config/bodies/aozora/body.yaml', 'config/ladder.yaml']);
  });

  it('are all there is where nothing lies under them', () => {
    const alone = keptFiles(new Map([['playbooks/a.yaml', Buffer.from('a')]]));
    expect(alone.names('playbooks')).toEqual(['playbooks/a.yaml']);
    expect(alone.names('config')).toEqual([]);
  });
});
