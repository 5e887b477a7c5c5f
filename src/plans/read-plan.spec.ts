import { describe, expect, it } from '@jest/globals';
import { POISON } from '../../test/fixtures/poisoned-texts.js';
import { diskFiles } from '../shared/disk-files.js';
import type { VersionFinding } from './read-plan.js';
import { readPlan } from './read-plan.js';
import { ownFiles, sharedFiles, setDigest, type Hashed } from './version-files.js';

const FOLDER = 'config/bodies/aozora';
const MOST_MS = 500;
const disk = diskFiles('.');
const own = ownFiles(disk, FOLDER);
const shared = sharedFiles(disk);
const bytes = ({ files, texts }: Hashed): [string, Uint8Array][] =>
  Object.entries(files).map(([path, digest]) => [path, Buffer.from(texts.get(digest) ?? '')]);
const kept = new Map([...bytes(own), ...bytes(shared)]);

function findingsWith(path: string, text: string): readonly VersionFinding[] {
  const files = new Map(kept).set(path, Buffer.from(text));
  const asked = { folder: FOLDER, body: 'aozora', at: '2026-11-21', accepted: '/dev/null' };
  return readPlan({ files, ...asked }).findings;
}

describe('a plan as it is checked', () => {
  it('leaves out the settings of the installation', () => {
    expect(Object.keys(shared.files)).toContain('config/severity.yaml');
    expect(Object.keys(shared.files)).not.toContain('config/default.yaml');
  });

  it('has one digest, whatever the order of its files', () => {
    const turned = Object.fromEntries(Object.entries(shared.files).reverse());
    expect(setDigest(turned)).toBe(setDigest(shared.files));
    const [path = ''] = Object.keys(shared.files);
    expect(setDigest({ ...shared.files, [path]: 'other' })).not.toBe(setDigest(shared.files));
  });

  it('is read with all that is shipped, and nothing is wrong with it', () => {
    const path = `${FOLDER}/body.yaml`;
    const same = Buffer.from(kept.get(path) ?? []).toString();
    expect(findingsWith(path, same).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('names rule, place and remedy of what is found', () => {
    const path = `${FOLDER}/body.yaml`;
    const text = Buffer.from(kept.get(path) ?? []).toString();
    const old = text.replaceAll('confirmed: 2026-10-01', 'confirmed: 2020-10-01');
    const [finding] = findingsWith(path, old);
    expect(finding).toMatchObject({
      ...{ rule: 'K9', title: '連絡先を確かめてある', severity: 'finding', path },
      place: `${path}:${finding?.line}:${finding?.column}`,
    });
  });

  const rows = Array.from({ length: 10_000 }, (_, index) => `- ${index}`).join('\n');
  // Of the right form, so it is held against all that is shipped; the thread that does it keeps nobody waiting.
  const texts = POISON.filter(([name]) => name !== 'a playbook that uses itself');
  it.each([...texts, ['ten thousand rows of garbage', rows, /./] as const])(
    'is refused within half a second with %s',
    (_, text) => {
      const path = `${FOLDER}/playbooks/poison.yaml`;
      const from = process.cpuUsage();
      const findings = findingsWith(path, text);
      const { user, system } = process.cpuUsage(from);
      expect((user + system) / 1000).toBeLessThan(MOST_MS);
      expect(findings.some(({ place }) => place.startsWith(path))).toBe(true);
      expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
    },
  );
});
