import { describe, expect, it } from '@jest/globals';
import { CONSTRUCTS, constructsOf } from '../../test/fixtures/constructs.js';
import { readLibrary, yamlFiles } from './library.js';
import { readBodyPlaybook } from './playbook-file.js';
import { resolve } from './resolve.js';
import { diskFiles } from '../shared/disk-files.js';

const disk = diskFiles('.');
const library = readLibrary(disk);
const parts = new Set(library.parts.keys());
const used = new Set(
  [...library.playbooks.values()].flatMap((source) => [
    ...constructsOf(resolve(source, library).playbook, parts),
  ]),
);

describe('the shipped playbooks show how to write', () => {
  it.each(CONSTRUCTS)('%s', (construct) => {
    expect(used).toContain(construct);
  });

  it("a body's change of a shipped playbook", () => {
    const files = yamlFiles(disk, 'config/bodies/aozora/playbooks');
    expect(files.map((file) => readBodyPlaybook(disk, file))).toContainEqual({
      override: expect.objectContaining({
        value: expect.objectContaining({ override: 'ransomware' }),
      }),
    });
  });
});
