import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { PlaybookFolder } from '../../test/fixtures/playbook-folder.js';
import { readLibrary } from '../playbooks/library.js';
import { readPlaybook } from '../playbooks/playbook-file.js';
import { digestOf } from './plan-file.js';

const library = readLibrary('.');
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
      const path = folder.write(
        'turned.yaml',
        stringify(turned(parse(readFileSync(file, 'utf8')))),
      );
      expect(digestOf(readPlaybook(path, library))).toBe(digestOf(readPlaybook(file, library)));
    },
  );
});
