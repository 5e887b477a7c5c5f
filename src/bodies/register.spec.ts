import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlanCopy } from '../../test/harness/plan-copy.js';
import { diskFiles } from '../shared/disk-files.js';
import { UnusableFile } from '../shared/yaml-file.js';
import { loadBodies } from './plan-file.js';

const FILE = 'config/bodies/yamagata-gojokai/register.yaml';
const SOUND = {
  ...{ name: '試し', kind: 'system', unit: 'benefits', tier: 'internet' },
  ...{
    confidentiality: '機密性3',
    integrity: '完全性2',
    availability: '可用性2',
  },
  office: 'business-owner',
};

/** One asset that is sound and one for each thing that a row may name wrongly; the file is read once. */
const WRONG: Readonly<Record<string, readonly [row: object, what: RegExp]>> = {
  'an id that is there twice': [{ id: 'sound' }, /id「sound」が二つあります/],
  'a kind that the policy does not know': [{ kind: 'paper' }, /種類「paper」は profile\.yaml/],
  'a unit that is not there': [{ unit: 'moon' }, /「moon」は profile\.yaml の units/],
  'a tier that is not there': [{ tier: 'lgwan' }, /区分「lgwan」.*none と書いてください/],
  'a class in the words of another body': [
    { confidentiality: '自治体機密性3B' },
    /「自治体機密性3B」は profile\.yaml の classes にありません（機密性3、/,
  ],
  'an office that is not there': [{ office: 'king' }, /役職「king」は body\.yaml/],
  'a person who is not there': [{ person: 'ghost' }, /「ghost」は body\.yaml の people/],
  'a vendor’s office that is not there': [
    { vendor: { name: '株式会社（例）', office: 'king' } },
    /役職「king」は body\.yaml/,
  ],
  'a vendor whose office is one of the body': [
    { vendor: { name: '株式会社（例）', office: 'chief' } },
    /「chief」は団体の中の役職です/,
  ],
  'an account of an SNS without anybody responsible': [
    { sns: { service: 'X', account: '@example' }, office: undefined },
    /SNSの責任者がありません/,
  ],
};

describe('a register with wrong rows', () => {
  const copy = new PlanCopy();
  let found = '';

  beforeAll(() => {
    const rows = Object.values(WRONG).map(([row], index) => ({
      ...{ id: `wrong-${index}`, ...SOUND },
      ...row,
    }));
    // JSON is YAML: one row a line, so that a place is its line.
    const lines = [{ id: 'sound', ...SOUND }, ...rows].map((row) => `  - ${JSON.stringify(row)}`);
    copy.write(FILE, `assets:\n${lines.join('\n')}\n`);
    try {
      loadBodies(diskFiles(copy.root));
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error;
      found = error.message;
    }
  });
  afterAll(() => copy.drop());

  const at = (line: number): string[] =>
    found.split('\n').filter((each) => each.includes(`register.yaml:${line}:`));

  it('is refused whole, and says nothing of the row that is sound', () => {
    expect(found).toContain(FILE);
    expect(at(2)).toEqual([]);
  });

  it.each(Object.entries(WRONG))('names %s, with its line', (name, [, what]) => {
    const line = Object.keys(WRONG).indexOf(name) + 3;
    expect(at(line)).toHaveLength(1);
    expect(at(line)[0]).toMatch(what);
  });
});
