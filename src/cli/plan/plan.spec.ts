import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { PlanCopy } from '../../../test/harness/plan-copy.js';
import type { Said } from '../playbook/command.js';
import type { Surroundings } from './arguments.js';
import { checkPlans } from './check.js';
import { provePlans } from './prove.js';

const BODY = 'config/bodies/aozora/body.yaml';
const copy = new PlanCopy();
const here: Surroundings = { root: copy.root, from: copy.root, today: '2026-11-21' };
const before = new Map<string, string>();

afterEach(() => {
  for (const [file, text] of before) writeFileSync(join(here.root, file), text);
  before.clear();
});
afterAll(() => copy.drop());

/** Until the end of the test a file says something else. */
function change(file: string, from: RegExp, to: string): void {
  const text = readFileSync(join(here.root, file), 'utf8');
  if (!from.test(text)) throw new Error(`${file} does not say ${from.source}`);
  if (!before.has(file)) before.set(file, text);
  writeFileSync(join(here.root, file), text.replace(from, to));
}

const check = async (...args: string[]): Promise<Said> => checkPlans(args, here);
const prove = async (...args: string[]): Promise<Said> => provePlans(args, here);

describe('npm run plan -- check', () => {
  it('has nothing against any of the six bodies', async () => {
    const { lines, exitCode } = await check();
    expect(lines).toHaveLength(6);
    expect(lines.filter((line) => !line.includes('直すことは見つかりません'))).toEqual([]);
    expect(exitCode).toBe(0);
  });

  it('says file, line, rule and what to do, and ends with 1', async () => {
    change(BODY, / {2}- \{ office: facilities, person: general-affairs-director.*\n/, '');
    const { lines, exitCode } = await check('aozora');
    expect(lines[0]).toMatch(
      /^config\/bodies\/aozora\/body\.yaml:\d+:\d+ {2}規則 K3（役職に代理がいる: facilities） {2}.*足してください。$/,
    );
    expect(lines).toHaveLength(2);
    expect(exitCode).toBe(1);
  });

  it('looks at the day it is told', async () => {
    const { lines, exitCode } = await check('aozora', '--at', '2027-04-01');
    expect(exitCode).toBe(1);
    expect(lines.filter((line) => line.includes('規則 K15'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('規則 K9')).length).toBeGreaterThan(10);
  });

  it('shows an exception on record and ends with 0', async () => {
    change(BODY, / {2}- \{ office: facilities, person: general-affairs-director.*\n/, '');
    change(
      BODY,
      /$/,
      '\nexceptions:\n  - { rule: K3, what: facilities, why: 一人職場, approvedBy: 市長 }\n',
    );
    const { lines, exitCode } = await check('aozora');
    expect(lines[0]).toMatch(/規則 K3 {2}例外 {2}一人職場（承認: 市長）$/);
    expect(exitCode).toBe(0);
  });

  it('names the place in the ladder and in a playbook', async () => {
    change('config/ladder.yaml', /L4: 10分 \}/, 'L4: 0分 }');
    const { lines } = await check('aozora');
    expect(lines[0]).toMatch(/^config\/ladder\.yaml:\d+:\d+ {2}規則 K8/);
  });

  it('says first what keeps the plan from being read', async () => {
    change(BODY, /opens: "08:30"/, 'opens: "8:30"');
    const { lines, exitCode } = await check('aozora');
    expect(lines[0]).toMatch(/^config\/bodies\/aozora\/body\.yaml:\d+:\d+/);
    expect(exitCode).toBe(1);
  });

  it.each([
    [['nobody'], '「nobody」'],
    [['--foo'], '--foo'],
    [['aozora', 'uenohara'], '一つだけ'],
    [['--at', '2027-02-30'], '--at'],
  ])('refuses %j', async (args, text) => {
    const { lines, exitCode } = await check(...args);
    expect(lines.join('\n')).toContain(text);
    expect(exitCode).toBe(2);
  });
});

describe('npm run plan -- prove', () => {
  it('finds no hole in any of the six bodies', async () => {
    const { lines, exitCode } = await prove();
    expect(lines.filter((line) => line === '穴は見つかりません。')).toHaveLength(6);
    expect(exitCode).toBe(0);
  }, 300_000);

  it('shows who is told when in one case', async () => {
    const { lines, exitCode } = await prove('aozora', '--show', 'ransomware/L4/night/mail-down');
    expect(lines[1]).toMatch(/^時刻表 ransomware\/L4\/night\/mail-down（/);
    expect(lines.join('\n')).toMatch(/02:05 +5分後 +課長: 受付が電話し、（例）市民課長が応答/);
    expect(exitCode).toBe(0);
  });

  it('ends with 1 and names the person when one alone holds an approval', async () => {
    change(BODY, / {2}- \{ office: privacy-chief, person: [a-z-]+, order: [23].*\n/, '');
    change(BODY, / {2}- \{ office: privacy-chief, person: [a-z-]+, order: [23].*\n/, '');
    const { lines, exitCode } = await prove('aozora');
    const hole = lines.find((line) => line.includes('規則 V2'));
    expect(hole).toMatch(/原因: （例）総務部長（general-affairs-director）が応答しないこと/);
    expect(exitCode).toBe(1);
  }, 120_000);
});
