import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Duties } from '../domain/duty/duty.js';
import { DUTIES, LEGAL_DEADLINES } from '../domain/playbook/definition.js';
import { factNeeds } from '../domain/playbook/facts.js';
import { diskFiles } from '../shared/disk-files.js';
import { keptFiles } from '../shared/plan-files.js';
import { readYaml, UnusableFile } from '../shared/yaml-file.js';
import { dutiesSchema } from './duties-schema.js';
import { loadBodies } from './plan-file.js';

const SHIPPED = readFileSync('config/duties.yaml', 'utf8');
const FILE = 'config/duties.yaml';

function read(text: string): Duties {
  const files = keptFiles(new Map([[FILE, Buffer.from(text)]]));
  return readYaml(files, FILE, dutiesSchema);
}

function problems(text: string): string[] {
  try {
    read(text);
    return [];
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    return error.problems.map(({ place, what }) => `${place} ${what}`);
  }
}

const lineOf = (text: string, part: string): number =>
  text.slice(0, text.indexOf(part)).split('\n').length;

describe('config/duties.yaml', () => {
  const shipped = read(SHIPPED);

  it('has a row for every duty a playbook can name, and names no other', () => {
    const ids = new Set(shipped.rows.map(({ id }) => id));
    expect([...ids].toSorted()).toEqual([...DUTIES].toSorted());
  });

  it('marks as law exactly those whose deadline nobody may move', () => {
    const law = new Set(shipped.rows.filter(({ law: isLaw }) => isLaw).map(({ id }) => id));
    expect([...law].toSorted()).toEqual([...LEGAL_DEADLINES].toSorted());
  });

  it('asks under the same name what the shipped playbooks ask, with the same kind of answer', () => {
    const asked = new Map(shipped.facts.map((fact) => [fact.id, fact.type]));
    const other = loadBodies(diskFiles('.'))
      .flatMap(({ playbooks }) => [...playbooks.values()])
      .flatMap((playbook) =>
        [...factNeeds(playbook).values()]
          .filter(({ id, type }) => asked.has(id) && asked.get(id) !== type)
          .map(({ id, type }) => `${playbook.id}: ${id} ${type}`),
      );
    expect(other).toEqual([]);
  });

  it('is refused with its line when two rows of one duty overlap', () => {
    const text = SHIPPED.replace('    legal: [private]\n', '    legal: [public]\n');
    const place = lineOf(text, '第26条第1項、同施行規則第7条') + 1;
    expect(problems(text)).toEqual([
      expect.stringMatching(
        new RegExp(String.raw`^config/duties\.yaml:${place}:\d+ .*「ppc-preliminary」の期間が`),
      ),
    ]);
  });

  it('takes a row that follows the one before on the next day', () => {
    const row = (from: string, to: string): string => `
  - id: police
    title: 相談
    addressee: 警察
    route: 電話
    legal: all
    article: なし
    from: ${from}
    ${to}
    confidence: memory
    events: [crime]
    clock: { from: awareness, aim: 1日目 }
    contents: [概要]
    note: 早く
    remind: { to: [chief], before: 6時間 }`;
    const head = SHIPPED.slice(0, SHIPPED.indexOf('duties:\n  - id')) + 'duties:';
    const two = (from: string): string =>
      head + row('2022-04-01', 'to: 2027-03-31') + row(from, '');
    expect(read(two('2027-04-01')).rows).toHaveLength(2);
    expect(problems(two('2027-03-31'))).toHaveLength(1);
  });

  it.each([
    ['an unknown key', 'confidence: verified', 'confidense: verified', /confidense/],
    ['an unknown duty', '- id: lgwan\n', '- id: lgwann\n', /書けるのは次のどれか/],
    ['an event that is not there', 'events: [crime]', 'events: [crimes]', /「crimes」が events/],
    [
      'a fact that is not there',
      'fact: tell-council',
      'fact: tell-mayor',
      /「tell-mayor」が facts/,
    ],
    [
      'an exemption that is not there',
      'unless: [not-personal]',
      'unless: [no]',
      /「no」が exemptions/,
    ],
    ['a clock from no time', 'from: vendor-knew-at', 'from: people-count', /時刻/],
    [
      'no deadline',
      '{ from: awareness, aim: 2時間 }',
      '{ from: awareness }',
      /aim（目安）か limit/,
    ],
    ['a span nobody can read', 'limit: 5日目', 'limit: 五日', /5日目/],
    ['a day that does not exist', 'from: 2026-10-01', 'from: 2026-02-30', /暦にありません/],
    [
      'a law without a limit',
      'aim: 3日目, limit: 5日目 }\n    metBy',
      'aim: 3日目 }\n    metBy',
      /限度（limit）/,
    ],
    ['an alias', 'events: [crime]', 'events: *crime', /\*/],
  ])('is refused for %s', (_what, from, to, message) => {
    expect(SHIPPED).toContain(from);
    const found = problems(SHIPPED.replace(from, to));
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toMatch(message);
    expect(found.every((each) => /^config\/duties\.yaml:\d+:\d+ /.test(each))).toBe(true);
  });
});
