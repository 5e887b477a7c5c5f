import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { loadBodies } from '../../bodies/plan-file.js';
import { templateOf } from '../../domain/plan/transfers/template.js';
import { transfer } from '../../domain/plan/transfers/transfer.js';
import { diskFiles } from '../../shared/disk-files.js';
import { readCsv } from '../../transfers/csv.js';
import { csvText } from '../../transfers/csv-text.js';
import { staffOf } from '../../transfers/staff-of.js';
import { PlanCopy } from '../../../test/harness/plan-copy.js';
import type { Said } from '../playbook/command.js';
import type { Surroundings } from './arguments.js';
import { transferPlan } from './transfer.js';

const BODY = 'config/bodies/aozora/body.yaml';
const AT = ['--at', '2027-04-01'] as const;
const NEW_CISO = `役職,順位,氏名,職名,メール,内線,携帯
CISO,1,"（例）髙﨑, 𠮷",副市長,new-ciso@aozora.example.jp,内線1001,なし
`;
const copy = new PlanCopy();
const here: Surroundings = { root: copy.root, from: copy.root, today: '2027-03-20' };
let before: string;

beforeAll(() => {
  const bodies = join(copy.root, 'config/bodies');
  for (const folder of readdirSync(bodies)) {
    if (folder !== 'aozora') rmSync(join(bodies, folder), { recursive: true });
  }
  before = body();
});
afterEach(() => {
  writeFileSync(join(here.root, BODY), before);
});
afterAll(() => copy.drop());

const body = (): string => readFileSync(join(here.root, BODY), 'utf8');

async function move(list: string, ...args: string[]): Promise<Said> {
  writeFileSync(join(here.root, '異動.csv'), list);
  return transferPlan(['aozora', '異動.csv', ...AT, ...args], here);
}

describe('npm run plan -- transfer', () => {
  it('shows who comes to which office when, after whom, what stays, and writes nothing', async () => {
    const { lines, exitCode } = await move(NEW_CISO);
    const text = lines.join('\n');
    expect(text).toMatch(
      /2027-04-01から +CISO 本人 +（例）髙﨑, 𠮷（副市長） +前任 （例）副市長（副市長）/,
    );
    expect(text).toContain('（例）副市長（副市長）: 市長 代理（順位2）');
    expect(text).toContain('変わらない役職: 15');
    expect(text).toMatch(/書いた後にすること\n {2}規則 K9（連絡先を確かめてある: new-ciso）/);
    expect(text).toContain('--write を付けてください');
    expect(exitCode).toBe(0);
    expect(body()).toBe(before);
  });

  it('with --write changes three lines of body.yaml and no other byte; once more changes nothing', async () => {
    const folder = dirname(join(here.root, BODY));
    const files = readdirSync(folder);
    expect((await move(NEW_CISO, '--write')).exitCode).toBe(0);
    const old = before.split('\n');
    const lines = body().split('\n');
    expect(lines.filter((line) => !old.includes(line))).toEqual([
      '  - { id: new-ciso, name: "（例）髙﨑, 𠮷", post: 副市長, email: new-ciso@aozora.example.jp, phone: 内線1001 }',
      '  - { office: ciso, person: deputy-mayor, order: 1, from: 2026-04-01, to: 2027-03-31 }',
      '  - { office: ciso, person: new-ciso, order: 1, from: 2027-04-01 }',
    ]);
    expect(old.filter((line) => !lines.includes(line))).toEqual([
      '  - { office: ciso, person: deputy-mayor, order: 1, from: 2026-04-01 }',
    ]);
    expect(readdirSync(folder)).toEqual(files);
    expect((await move(NEW_CISO, '--write')).lines).toEqual([
      'あおぞら市の異動（2027-04-01）: 変わることはありません。',
    ]);
  });

  it('writes a file made by hand in lines, with its comments where they were', async () => {
    const line = '  - { office: ciso, person: deputy-mayor, order: 1, from: 2026-04-01 }';
    const byHand = `  - office: ciso\n    person: deputy-mayor\n    order: 1\n    from: 2026-04-01 # 就任`;
    writeFileSync(join(here.root, BODY), before.replace(line, byHand).replaceAll('\n', '\r\n'));
    expect((await move(NEW_CISO, '--write')).exitCode).toBe(0);
    const text = body();
    expect(text).toContain(
      '    from: 2026-04-01 # 就任\r\n    to: 2027-03-31\r\n  - { office: ciso, person: digital',
    );
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('takes nothing of a list with one bad row, and says row and column', async () => {
    const bad = `${NEW_CISO}広報,1,（例）新広報課長,広報課長,press＠aozora,内線2201,\n`;
    const { lines, exitCode } = await move(bad, '--write');
    expect(lines[0]).toMatch(/^異動\.csv 3行目「メール」: /);
    expect(lines.at(-1)).toBe('一件も読み込んでいません。body.yaml はそのままです。');
    expect(exitCode).toBe(1);
    expect(body()).toBe(before);
  });

  it('takes nothing that the check of plans is against: an office without its holder', async () => {
    const gone = `役職,順位,氏名,退任日\n広報,1,（例）広報課長,R9.3.31\n`;
    const { lines, exitCode } = await move(gone, '--write');
    const text = lines.join('\n');
    expect(text).toContain('広報: 2027-04-01から本人がいません');
    expect(text).toMatch(/config\/bodies\/aozora\/body\.yaml:\d+:\d+ {2}規則 K2/);
    expect(exitCode).toBe(1);
    expect(body()).toBe(before);
  });

  it('refuses ten thousand rows of garbage in a few lines', async () => {
    const { lines, exitCode } = await move(
      `役職,順位,氏名\n${'あ,い,う\n'.repeat(10_000)}`,
      '--write',
    );
    expect(lines.length).toBeLessThan(25);
    expect(exitCode).toBe(1);
    expect((await move(`役職,順位,氏名\n${'あ,い,う\n'.repeat(10_001)}`)).lines[0]).toContain(
      '10000 行より多く',
    );
  });

  it('writes a template that changes nothing when it is read as it is', async () => {
    const asked = ['aozora', '--template', '--out', 'ひな形.csv'];
    expect((await transferPlan(asked, here)).exitCode).toBe(0);
    const text = readFileSync(join(here.root, 'ひな形.csv'), 'utf8');
    expect(text.startsWith('\ufeff役職,順位,氏名,')).toBe(true);
    expect((await move(text)).lines[0]).toContain('変わることはありません');
  });

  it.each<[string[], string]>([
    [[], '団体と'],
    [['aozora'], '団体と'],
    [['aozora', 'a.csv', 'b.csv'], '団体と'],
    [['aozora', 'a.csv', '--template'], '団体と'],
    [['aozora', '--template', '--write'], '一緒に'],
    [['aozora', 'a.csv', '--at', '2027-02-30'], '--at'],
    [['aozora', 'a.csv', '--force'], '--force'],
    [['nobody', 'a.csv'], '「nobody」'],
  ])('refuses %j', async (args, text) => {
    const { lines, exitCode } = await transferPlan(args, here);
    expect(lines.join('\n')).toContain(text);
    expect(exitCode).toBe(2);
  });
});

describe('the six bodies', () => {
  it('have templates that change nothing, on any day', () => {
    for (const loaded of loadBodies(diskFiles('.'))) {
      const staff = staffOf(loaded);
      for (const at of ['2026-11-21', '2027-04-01']) {
        const table = readCsv(Buffer.from(csvText(templateOf(staff, at))));
        expect(transfer(table, staff, at)).toMatchObject({
          ok: true,
          coming: [],
          ending: [],
          people: staff.people,
        });
      }
    }
  });
});
