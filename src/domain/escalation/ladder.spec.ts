import { describe, expect, it } from '@jest/globals';
import { jst, NIGHT, PLAN } from '../../../test/fixtures/scene.js';
import { HOUR, MINUTE, plus } from '../calendar/instant.js';
import { BLANK, type Harm, type Incident } from '../incident/incident.js';
import type { Category } from '../plan/category.js';
import type { LadderRow, Plan } from '../plan/plan.js';
import type { Level } from '../severity/severity.js';
import { answerBy, channelsOf, rungsFor } from './ladder.js';

const TUESDAY = jst('2026-11-17', '10:00');
const OPENING = jst('2026-11-18', '08:30');
const KNOWN: Harm = { counter: 'no', residents: 'no', personalData: 'yes' };

interface Told {
  readonly level: Level;
  readonly aware?: string;
  readonly now?: string;
  readonly category?: Category;
  readonly secondary?: readonly Category[];
  readonly harm?: Harm;
}

function incidentOf(told: Told): Incident {
  const { level, aware = TUESDAY, category = 'disaster', secondary = [], harm = KNOWN } = told;
  return {
    ...BLANK,
    aware: { at: aware, precision: 'minute' },
    category,
    secondary,
    harm,
    severity: { ...BLANK.severity, level },
  };
}

/** When each office is told, by its id. */
function times(told: Told, plan: Plan = PLAN): Record<string, string> {
  const rungs = rungsFor(plan, incidentOf(told), told.now ?? told.aware ?? TUESDAY);
  return Object.fromEntries(rungs.map(({ office, dueAt }) => [office, dueAt]));
}

const minutes = (count: number): string => plus(TUESDAY, count * MINUTE);

/** The default escalation matrix (domain reference 4.2), asked on a working Tuesday at 10:00. */
const MATRIX: [string, Record<'L1' | 'L2' | 'L3' | 'L4', string | undefined>][] = [
  ['section-manager', { L1: TUESDAY, L2: minutes(30), L3: minutes(15), L4: minutes(0) }],
  ['contact-point', { L1: OPENING, L2: minutes(60), L3: minutes(30), L4: minutes(15) }],
  ['system-manager', { L1: TUESDAY, L2: minutes(60), L3: minutes(30), L4: minutes(15) }],
  ['vendor', { L1: undefined, L2: TUESDAY, L3: minutes(60), L4: minutes(30) }],
  ['chief', { L1: undefined, L2: minutes(120), L3: minutes(30), L4: minutes(15) }],
  ['department-head', { L1: undefined, L2: TUESDAY, L3: minutes(60), L4: minutes(30) }],
  ['ciso', { L1: undefined, L2: OPENING, L3: minutes(60), L4: minutes(30) }],
  ['privacy-officer', { L1: TUESDAY, L2: minutes(120), L3: minutes(60), L4: minutes(60) }],
  ['public-relations', { L1: undefined, L2: undefined, L3: minutes(120), L4: minutes(60) }],
  ['crisis-management', { L1: undefined, L2: TUESDAY, L3: minutes(30), L4: minutes(0) }],
  ['mayor', { L1: undefined, L2: undefined, L3: minutes(180), L4: minutes(60) }],
];

describe('the ladder of the shipped plan', () => {
  const cells = MATRIX.flatMap(([office, row]) =>
    Object.entries(row).map(([level, at]) => [office, level as Level, at] as const),
  );

  it.each(cells)('tells %s of a %s when the matrix says so', (office, level, at) => {
    expect(times({ level })[office]).toBe(at);
  });

  it('tells nobody who is not in the matrix, and nobody of an L0', () => {
    expect(Object.keys(times({ level: 'L4' })).toSorted()).toEqual(
      MATRIX.map(([office]) => office).toSorted(),
    );
    expect(times({ level: 'L0' })).toEqual({});
  });
});

describe('the time of day', () => {
  const monday = '2026-11-24'; // Tuesday: Monday the 23rd is 勤労感謝の日.

  it.each(['L3', 'L4'] as const)('does not hold back an %s at night', (level) => {
    const late = Object.values(times({ level, aware: NIGHT })).filter(
      (at) => at > plus(NIGHT, 3 * HOUR),
    );
    expect(late).toEqual([]);
  });

  it.each(['L1', 'L2'] as const)(
    'holds an %s of a holiday weekend back until the office opens',
    (level) => {
      const told = Object.values(times({ level, aware: NIGHT }));
      expect(told.length).toBeGreaterThan(0);
      expect(new Set(told)).toEqual(new Set([jst(monday, '08:30')]));
    },
  );

  it.each([
    ['an hour before closing', '16:30', jst('2026-11-17', '17:00')],
    ['ten minutes before closing', '17:05', jst('2026-11-18', '08:30')],
    ['before opening', '07:00', jst('2026-11-17', '08:30')],
  ])('counts the 30 minutes of an L2 %s', (_when, time, at) => {
    expect(times({ level: 'L2', aware: jst('2026-11-17', time) })['section-manager']).toBe(at);
  });

  it('does not tell at night what was due on a day gone by', () => {
    const told = times({
      level: 'L2',
      aware: jst('2026-11-16', '10:00'),
      now: jst('2026-11-18', '22:00'),
    });
    expect(new Set(Object.values(told))).toEqual(new Set([jst('2026-11-19', '08:30')]));
  });

  it('keeps the time at which an L4 was due, even when it is past', () => {
    const told = times({ level: 'L4', now: plus(TUESDAY, 5 * HOUR) });
    expect(told.ciso).toBe(minutes(30));
  });
});

describe('rows with a condition', () => {
  it.each([
    ['yes', true],
    ['unknown', true],
    ['no', false],
  ] as const)(
    'tell the privacy officer when personal data are involved: %s',
    (personalData, told) => {
      const harm = { ...KNOWN, personalData };
      expect('privacy-officer' in times({ level: 'L3', harm })).toBe(told);
    },
  );

  it.each([
    ['intentional', [], false],
    ['unintentional', [], false],
    ['disaster', [], true],
    ['pandemic', [], true],
    ['infrastructure', [], true],
    ['intentional', ['infrastructure'], true],
  ] as const)('tell crisis management of %s %s', (category, secondary, told) => {
    const ladder = times({ level: 'L4', category, secondary: [...secondary] });
    expect('crisis-management' in ladder).toBe(told);
  });
});

describe('the answer time', () => {
  it.each([
    ['L4', NIGHT, plus(NIGHT, 10 * MINUTE)],
    ['L3', NIGHT, plus(NIGHT, 15 * MINUTE)],
    ['L2', TUESDAY, plus(TUESDAY, 30 * MINUTE)],
    ['L2', jst('2026-11-17', '17:00'), OPENING],
    ['L1', jst('2026-11-17', '16:00'), OPENING],
  ] as const)(
    'of an %s told at %s ends at %s, never outside the hours of its level',
    (level, from, end) => {
      const told = { incident: incidentOf({ level }), office: 'chief' };
      expect(answerBy(PLAN, told, from)).toBe(end);
    },
  );
});

describe('an office with a row of its own for disasters', () => {
  const row = (more: Partial<LadderRow>): LadderRow => ({
    office: 'night-desk',
    delays: { L2: { kind: 'after', span: 30 * MINUTE } },
    categories: ['intentional', 'unintentional'],
    onlyWithPersonalData: false,
    channels: ['extension', 'mobile'],
    ...more,
  });
  const inDisaster = row({
    delays: { L2: { kind: 'after', span: 10 * MINUTE } },
    categories: ['disaster'],
    channels: ['disaster-radio', 'mobile'],
    roundTheClock: ['L1', 'L2', 'L3', 'L4'],
  });
  const plan: Plan = { ...PLAN, ladder: { ...PLAN.ladder, rows: [row({}), inDisaster] } };

  it.each([
    ['intentional', [], minutes(30)],
    ['disaster', [], minutes(10)],
    ['pandemic', [], undefined],
    ['intentional', ['disaster'], minutes(10)],
  ] as const)('is told of %s %s at %s, once', (category, secondary, at) => {
    const told = { level: 'L2', category, secondary: [...secondary] } as const;
    expect(times(told, plan)['night-desk']).toBe(at);
    // Where no row fits, 統括情報セキュリティ責任者 is told rather than nobody.
    const offices = rungsFor(plan, incidentOf(told), TUESDAY).map(({ office }) => office);
    expect(offices).toEqual([at ? 'night-desk' : 'chief']);
  });

  it('is told of it by night too, and has to answer by night, where its row says so', () => {
    const level = 'L2';
    expect(times({ level, aware: NIGHT }, plan)['night-desk']).toBe(plus(NIGHT, 10 * MINUTE));
    expect(times({ level, aware: NIGHT, category: 'intentional' }, plan)['night-desk']).not.toBe(
      plus(NIGHT, 30 * MINUTE),
    );
    const told = { incident: incidentOf({ level }), office: 'night-desk' };
    expect(answerBy(plan, told, NIGHT)).toBe(plus(NIGHT, 30 * MINUTE));
  });

  it('is reached in the order of the row that is used', () => {
    const told = (category: Category) => ({
      incident: incidentOf({ level: 'L2', category }),
      office: 'night-desk',
    });
    expect(channelsOf(plan, told('intentional'))).toEqual(['extension', 'mobile']);
    expect(channelsOf(plan, told('disaster'))).toEqual(['disaster-radio', 'mobile']);
    expect(channelsOf(plan, told('pandemic'))).toEqual([]);
  });
});
