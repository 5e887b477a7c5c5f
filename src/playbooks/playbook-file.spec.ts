import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DAY, HOUR, MINUTE } from '../domain/calendar/instant.js';
import { allBlocks } from '../domain/playbook/walk.js';
import { UnusableFile } from '../shared/yaml-file.js';
import { readPlaybook, span } from './playbook-file.js';

const shipped = readdirSync('playbooks', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join('playbooks', name));
const ransomware = readFileSync('playbooks/intentional/ransomware.yaml', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'hikeshi-playbook-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The problems of the shipped ransomware playbook after one change to its text. */
function problemsOf(text: string): string {
  const path = join(folder, 'broken.yaml');
  writeFileSync(path, text);
  try {
    readPlaybook(path);
  } catch (error) {
    if (error instanceof UnusableFile) return error.message;
    throw error;
  }
  return '';
}

function changed(from: string | RegExp, to: string): string {
  const text = ransomware.replace(from, to);
  expect(text).not.toBe(ransomware);
  return text;
}

/** The line, counted from 1, on which `text` first has `part`. */
function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

describe('a playbook file', () => {
  it.each(shipped)('%s can be followed', (path) => {
    expect(allBlocks(readPlaybook(path)).length).toBeGreaterThan(10);
  });

  it('reads spans as people write them', () => {
    expect(['15分', '4時間', '5日'].map((text) => span.parse(text))).toEqual([
      15 * MINUTE,
      4 * HOUR,
      5 * DAY,
    ]);
    expect(span.safeParse('15 minutes').success).toBe(false);
  });

  it('names file, line and key of an unknown key', () => {
    const text = changed('\ncategory: intentional', '\ncolour: red\ncategory: intentional');
    expect(problemsOf(text)).toMatch(/^broken\.yaml:\d+ .*colour/);
  });

  it('names file, line and key of a missing or wrong value', () => {
    const wrong = changed('category: intentional', 'category: cyber');
    expect(problemsOf(wrong)).toContain(
      `broken.yaml:${lineOf(wrong, 'category: cyber')}  category`,
    );
    expect(problemsOf(changed(/^title: .*$/m, ''))).toMatch(/^broken\.yaml:\d+ {2}title/);
  });

  it('refuses a step with an unknown key, at its line', () => {
    const text = changed('id: unplug\n', 'id: unplug\n        colour: red\n');
    expect(problemsOf(text)).toContain(`broken.yaml:${lineOf(text, 'id: unplug')}  `);
  });

  it.each([
    ['an alias bomb', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n', /alias/],
    ['a tag', `${ransomware}\nextra: !!js/function "x"\n`, /[Tt]ag/],
    ['a file above 64 KB', `${ransomware}\n# ${'x'.repeat(65 * 1024)}`, /64 KB/],
    ['a __proto__ key', `${ransomware}\n__proto__: { id: other }\n`, /__proto__/],
    ['a key given twice', `${ransomware}\nid: other\n`, /unique/],
  ])('refuses %s', (_what, text, why) => {
    expect(problemsOf(text)).toMatch(why);
    expect(problemsOf(text)).toMatch(/^broken\.yaml/);
  });

  it('refuses a wipe that needs no evidence, and a cut that needs no gate', () => {
    const noEvidence = changed('evidence: [disk-image, log-copies, hash-list]', 'evidence: []');
    expect(problemsOf(noEvidence)).toContain('wipe-rebuild: wipes');
    const noGate = changed('needs: { gates: [cut-network] }', '');
    expect(problemsOf(noGate)).toContain('disconnect: cannot be undone');
  });
});
