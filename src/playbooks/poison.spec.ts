import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PlaybookFolder, WATER, changedText } from '../../test/fixtures/playbook-folder.js';
import { UnusableFile } from '../shared/yaml-file.js';
import { readLibrary } from './library.js';
import { readPlaybook } from './playbook-file.js';

const FILE = 'playbooks/infrastructure/water-outage.yaml';
const MOST_MS = 500;
const MOST_BYTES = 64 * 1024;
const folder = new PlaybookFolder();
const library = readLibrary(folder.files);
afterAll(() => folder.remove());

/** `unit` as often as a file may hold it. */
function fill(unit: string): string {
  return unit.repeat(Math.floor((MOST_BYTES - 100) / unit.length));
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

function problemsOf(text: string): UnusableFile['problems'] {
  folder.write(FILE, text);
  try {
    readPlaybook(folder.files, FILE, library);
    return [];
  } catch (error) {
    if (error instanceof UnusableFile) return error.problems;
    throw error;
  }
}

/** The first line said of a file, and the time this process took for it. */
function refusal(text: string): { first: string; ms: number } {
  const from = process.cpuUsage();
  const [problem] = problemsOf(text);
  const { user, system } = process.cpuUsage(from);
  if (!problem) throw new Error('this file was taken');
  return { first: `${problem.place}  ${problem.what}`, ms: (user + system) / 1000 };
}

/** The same of the quickest of three times: whatever else the machine does, and a cold start, only add to it. */
function quickest(text: string): ReturnType<typeof refusal> {
  const all = [refusal(text), refusal(text), refusal(text)];
  return all.toSorted((one, other) => one.ms - other.ms)[0] ?? refusal(text);
}

const before = (line: string): string => changedText(WATER, 'duties: []', `duties: []\n${line}`);
/** The line, counted from 1, that is the first of `part`. */
function lineOf(text: string, part: string): number {
  return text.split('\n').indexOf(part.split('\n')[0] ?? '') + 1;
}

describe('a file that means harm is refused at its line', () => {
  it.each([
    ['an alias bomb', 'aa: &a [x, x]\nbb: &b [*a, *a]\ncc: [*b, *b]', '別名'],
    ['a tag', 'extra: !!js/function "x"', 'タグ'],
    [
      'a key that every object has',
      '__proto__: { id: other }',
      '「__proto__」という名前は使えません',
    ],
    ['its cousin', 'constructor: 1', '「constructor」という名前は使えません'],
    ['a key given twice', 'duties: [police]', '「duties」が二度あります'],
    ['a merge of another map', '<<: { id: other }', '「<<」という項目はありません'],
    ['a key that is a list', '? [id, title]\n: x', '項目の名前がありません'],
    ['deep brackets', `extra: ${'['.repeat(3000)}`, '入れ子が深すぎます'],
    ['a directive', '%YAML 1.1', 'この記号で値を始められません'],
    ['a second document', '---\nid: other', '「---」'],
  ])('%s', (_what, line, why) => {
    const text = before(line);
    const { first } = refusal(text);
    expect(first).toContain(why);
    expect(Number(first.split(':')[1])).toBe(lineOf(text, line));
  });

  it.each([
    ['a step', '- id: no-water', '- id: constructor', '使えない名前です'],
    ['a fact', 'id: water-cooled, label', 'id: constructor, label', '使えない名前です'],
    ['an office', 'office: facilities', 'office: __proto__', '英小文字で始め'],
  ])('%s with a name that every object has', (_what, from, to, why) => {
    const text = changedText(WATER, from, to);
    expect(refusal(text).first).toContain(why);
    expect(refusal(text).first.split(':')[1]).toBe(
      String(text.slice(0, text.indexOf(to)).split('\n').length),
    );
  });

  it('rounds without end', () => {
    const text = changedText(
      WATER,
      '      - id: check-water',
      `      - repeat: again
        title: もう一度か
        office: chief
        atMost: 1000000000
        steps: [{ id: look, title: 見る, office: chief, target: 毎朝 }]
      - id: check-water`,
    );
    expect(refusal(text).first).toMatch(/again の atMost: 20以内にしてください/);
  });
});

describe('no file keeps the reader busy', () => {
  it.each([
    ['64 KB of open brackets', fill('[')],
    ['64 KB of open braces', fill('{a: ')],
    ['64 KB of closing brackets', fill(']')],
    ['64 KB of dashes', fill('- ')],
    ['64 KB of question marks', fill('? ')],
    ['64 KB of colons', fill(': ')],
    ['64 KB of commas', `[${fill(',')}`],
    ['64 KB of quotes', fill('"')],
    ['64 KB of wrong escapes', `"${fill('\\q')}"`],
    ['64 KB of anchors', fill('- &a x\n')],
    ['64 KB of documents', fill('---\n')],
    ['64 KB of indentation', lines(340, (depth) => `${' '.repeat(depth)}a:`)],
    ['seven thousand keys', lines(7000, (index) => `k${index}: 1`)],
    ['seven thousand keys in braces', `{ ${lines(5000, (index) => `k${index}: 1,`)} }`],
    ['one key ten thousand times', fill('a:\n')],
    ['conditions in conditions', `when: ${'{not: '.repeat(9000)}`],
    [
      'two thousand broken steps',
      changedText(
        WATER,
        /\nphases:[^]*$/,
        `\nphases:\n  - phase: containment\n    goal: x\n    steps:\n${lines(1600, () => '      - { id: a, colour: 1 }')}`,
      ),
    ],
  ])('%s', (_what, text) => {
    const { first, ms } = quickest(text);
    expect(first).toMatch(/^playbooks\/infrastructure\/water-outage\.yaml:\d+:\d+ {2}\S/);
    expect(ms).toBeLessThan(MOST_MS);
  });

  it('10 MB of brackets, unread', () => {
    const { first, ms } = refusal('['.repeat(10 * 1024 * 1024));
    expect(first).toContain('64 KB を超えています');
    expect(ms).toBeLessThan(MOST_MS);
  });

  it('a pipe that never ends', () => {
    execFileSync('mkfifo', [join(folder.root, 'pipe.yaml')]);
    expect(() => readPlaybook(folder.files, 'pipe.yaml')).toThrow('ファイルではありません');
  });
});

describe('a slip of the hand', () => {
  const marks = fc.constantFrom(
    ...'[]{}:-#&*!|>"\'%?\t\n\0',
    '- ',
    '...',
    '---',
    '[]',
    'null',
    'yes',
  );
  const slip = fc.record({ at: fc.nat(WATER.length), cut: fc.nat(60), put: marks });

  it('anywhere in the file is taken, or refused with a place', () => {
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
        const text = slips.reduce(
          (before, { at, cut, put }) => before.slice(0, at) + put + before.slice(at + cut),
          WATER,
        );
        const said = problemsOf(text);
        for (const { place } of said) expect(place).toMatch(/\.yaml:\d+:\d+$/);
      }),
      { numRuns: 150 },
    );
  });
});
