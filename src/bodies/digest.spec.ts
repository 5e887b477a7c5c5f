import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { PlaybookFolder } from '../../test/fixtures/playbook-folder.js';
import { readLibrary } from '../playbooks/library.js';
import { readPlaybook } from '../playbooks/playbook-file.js';
import { digestOf } from './plan-file.js';
import { diskFiles } from '../shared/disk-files.js';

const files = diskFiles('.');
const library = readLibrary(files);
const folder = new PlaybookFolder();
afterAll(() => folder.remove());

/** The same value with the keys of every map in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

describe('the digest of a playbook', () => {
  it.each([...library.playbooks.values()].map(({ file }) => file))(
    'does not depend on the order of the keys of %s',
    (file) => {
      folder.write('turned.yaml', stringify(turned(parse(readFileSync(file, 'utf8')))));
      const again = readPlaybook(folder.files, 'turned.yaml', library);
      expect(digestOf(again)).toBe(digestOf(readPlaybook(files, file, library)));
    },
  );
});
