import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadSecret } from './secret.js';
import { UnusableFile } from './yaml-file.js';

const folder = (): string => mkdtempSync(join(tmpdir(), 'hikeshi-secret-'));
const load = (at: string): string => loadSecret({ secret: '', folder: at });

describe("the installation's key", () => {
  it('is made once, for its owner only, and read again', () => {
    const at = join(folder(), 'new');
    const made = load(at);
    expect(made.length).toBeGreaterThanOrEqual(32);
    expect(load(at)).toBe(made);
    expect(readdirSync(at)).toEqual(['secret']);
    expect(statSync(join(at, 'secret')).mode & 0o777).toBe(0o600);
  });

  it.each(['', 'short'])('is refused in one line when its file holds %j', (text) => {
    const at = folder();
    writeFileSync(join(at, 'secret'), text);
    expect(() => load(at)).toThrow(UnusableFile);
    expect(() => load(at)).toThrow(/secret {2}is shorter than 32 characters/);
    expect(readFileSync(join(at, 'secret'), 'utf8')).toBe(text);
  });
});
