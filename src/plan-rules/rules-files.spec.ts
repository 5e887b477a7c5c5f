import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '../domain/calendar/instant.js';
import type { LadderRules } from '../domain/plan/plan.js';
import { diskFiles } from '../shared/disk-files.js';
import { keptFiles, type PlanFiles } from '../shared/plan-files.js';
import { ladderText, readLadder, readSeverity, severityText, type NewText } from './rules-files.js';

const SHIPPED = diskFiles('.');
const BODIES = [
  'aozora',
  'shinagawa',
  'tama-newtown',
  'tokyo-kyodo',
  'uenohara',
  'yamagata-gojokai',
];
const AOZORA = 'config/bodies/aozora';

const laid = ({ path, text }: NewText, over: PlanFiles = SHIPPED): PlanFiles =>
  keptFiles(new Map([[path, Buffer.from(text)]]), over);
const inOrder = ({ rows }: LadderRules): (number | null)[] => rows.map((_, index) => index);
const after = (minutes: number) => ({ kind: 'after', span: minutes * MINUTE }) as const;

describe.each(BODIES)('the rules of %s', (slug) => {
  const folder = `config/bodies/${slug}`;
  const { rules, own } = readLadder(SHIPPED, folder);

  it('are written with a row changed, one more, one fewer and two in another order, and nothing else', () => {
    const [first, second, third, ...others] = rules.rows;
    if (!first || !second || !third) throw new Error('a ladder of two rows');
    const changed = { ...second, delays: { L3: after(45), L4: after(0) } };
    const added = {
      ...{ office: 'mayor', delays: { L4: after(120) }, channels: ['mobile'] as const },
      ...{ categories: ['disaster'] as const, onlyWithPersonalData: true },
    };
    const wanted = { ...rules, rows: [changed, first, added, ...others] };
    const was = [1, 0, null, ...others.map((_, index) => index + 3)];
    const base = ladderText(SHIPPED, folder, { rules, was: inOrder(rules) });
    const made = ladderText(SHIPPED, folder, { rules: wanted, was });
    expect(readLadder(laid(made), folder)).toMatchObject({ own: true, rules: wanted });
    const lines = made.text.split('\n');
    const lost = base.text.split('\n').filter((line) => !lines.includes(line));
    // Of the row taken away its lines, of the changed one its delays.
    expect(lost.length).toBeLessThanOrEqual(5);
    if (own) expect(base.text).toBe(Buffer.from(SHIPPED.bytes(base.path) ?? []).toString());
  });

  it('are written with other times, times that were not there, and those taken away again', () => {
    const wanted: LadderRules = {
      ...rules,
      answerWithin: { ...rules.answerWithin, L4: 5 * MINUTE },
      actWithin: { L3: 60 * MINUTE, L4: 30 * MINUTE },
      nextReport: undefined,
      roundTheClock: ['L2', 'L3', 'L4'],
      each: [{ offices: ['ciso', 'mayor'], levels: ['L4'] }],
    };
    const made = ladderText(SHIPPED, folder, { rules: wanted, was: inOrder(rules) });
    const read = readLadder(laid(made), folder);
    expect(JSON.parse(JSON.stringify(read.rules))).toEqual(JSON.parse(JSON.stringify(wanted)));
    expect(made.text).toContain('actWithin: { L3: 60分, L4: 30分 }');
    const back = ladderText(laid(made), folder, { rules, was: inOrder(rules) });
    expect(readLadder(laid(back), folder).rules).toEqual(rules);
    expect(back.text).not.toContain('\n  actWithin');
  });

  it('are written with another level in the matrix and another floor', () => {
    const { rules: severity } = readSeverity(SHIPPED, folder);
    const floors = severity.floors.map((floor, index) =>
      index === 1
        ? { ...floor, label: '漏えい等の報告対象, 「又は」: 𠮷', level: 'L4' as const }
        : floor,
    );
    const matrix = { ...severity.matrix, 1: ['L1', 'L2', 'L2'] as const };
    const wanted = { ...severity, floors, matrix, unknownRaisesAfter: 90 * MINUTE };
    const made = severityText(SHIPPED, folder, wanted);
    expect(readSeverity(laid(made), folder)).toMatchObject({ own: true, rules: wanted });
    const lines = made.text.split('\n');
    const { path } = readSeverity(SHIPPED, folder);
    const old = Buffer.from(SHIPPED.bytes(path) ?? [])
      .toString()
      .split('\n');
    expect(old.filter((line) => !lines.includes(line))).toHaveLength(3);
  });
});

it('keeps comments with their rows, and the line ends of the file', () => {
  const { rules } = readLadder(SHIPPED, AOZORA);
  const base = ladderText(SHIPPED, AOZORA, { rules, was: inOrder(rules) });
  const text = base.text
    .replace('    - office: ciso\n', '    # 副市長。夜は自宅へ\n    - office: ciso # CISO\n')
    .replaceAll('\n', '\r\n');
  const files = laid({ path: base.path, text });
  const ciso = rules.rows.findIndex(({ office }) => office === 'ciso');
  const rows = [...rules.rows.slice(ciso, ciso + 1), ...rules.rows.toSpliced(ciso, 1)];
  const was = [ciso, ...inOrder(rules).toSpliced(ciso, 1)];
  const made = ladderText(files, AOZORA, { rules: { ...rules, rows }, was });
  expect(made.text).toContain(
    '  rows:\r\n    # 副市長。夜は自宅へ\r\n    - office: ciso # CISO\r\n',
  );
  expect(made.text.split('\r\n').toSorted()).toEqual(text.split('\r\n').toSorted());
});
