import { describe, expect, it } from '@jest/globals';
import { PLAN } from '../../../test/fixtures/scene.js';
import {
  higher,
  isBelow,
  LEVELS,
  propose,
  raised,
  type Impact,
  type Level,
  type Urgency,
} from './severity.js';

/** 影響度 × 緊急度 (domain reference 4.1). */
const MATRIX: Record<Impact, [Level, Level, Level]> = {
  1: ['L1', 'L1', 'L2'],
  2: ['L1', 'L2', 'L3'],
  3: ['L2', 'L3', 'L4'],
  4: ['L3', 'L4', 'L4'],
};

/** The floors of the same table. */
const FLOORS: Record<string, Level> = {
  'my-number': 'L3',
  'reportable-leak': 'L3',
  'sensitive-data': 'L3',
  'core-network-intrusion': 'L3',
  'core-network-active': 'L4',
  ransomware: 'L4',
  'spread-to-others': 'L3',
  'service-down-half-day': 'L3',
  'services-down-several': 'L4',
  'building-unusable': 'L4',
  'disaster-headquarters': 'L4',
  'staff-below-minimum': 'L3',
};

const rules = PLAN.severity;
const cells = Object.entries(MATRIX).flatMap(([impact, row]) =>
  row.map((level, index) => [Number(impact) as Impact, (index + 1) as Urgency, level] as const),
);

describe('the severity proposed', () => {
  it.each(cells)('for impact %i and urgency %i is %s', (impact, urgency, level) => {
    expect(propose(rules, { impact, urgency, facts: [] })).toEqual({
      impact,
      urgency,
      level,
      floor: 'L0',
      floors: [],
    });
  });

  it.each(Object.entries(FLOORS))('is never below the floor of %s, %s', (fact, floor) => {
    const proposed = propose(rules, { impact: 1, urgency: 1, facts: [fact] });
    expect(proposed).toMatchObject({ level: floor, floor, floors: [{ fact, level: floor }] });
  });

  it('knows every floor of the plan and no other', () => {
    expect(Object.fromEntries(rules.floors.map(({ fact, level }) => [fact, level]))).toEqual(
      FLOORS,
    );
  });

  it('takes the highest of several floors, and names them all', () => {
    const proposed = propose(rules, { impact: 1, urgency: 1, facts: ['my-number', 'ransomware'] });
    expect(proposed).toMatchObject({ level: 'L4', floor: 'L4' });
    expect(proposed.floors.map(({ fact }) => fact)).toEqual(['my-number', 'ransomware']);
  });

  it('stays above a floor where the matrix is higher', () => {
    const proposed = propose(rules, { impact: 4, urgency: 3, facts: ['my-number'] });
    expect(proposed).toMatchObject({ level: 'L4', floor: 'L3' });
  });

  it('is not moved by a fact the plan does not know', () => {
    expect(propose(rules, { impact: 1, urgency: 1, facts: ['volcano'] }).level).toBe('L1');
  });
});

describe('levels', () => {
  const all = LEVELS.flatMap((one) => LEVELS.map((other) => [one, other] as const));

  it.each(all)('%s and %s are ordered by their number', (one, other) => {
    expect(isBelow(one, other)).toBe(one.slice(1) < other.slice(1));
    expect(higher(one, other)).toBe(one > other ? one : other);
  });

  it.each([
    ['L0', 'L1'],
    ['L1', 'L2'],
    ['L2', 'L3'],
    ['L3', 'L4'],
    ['L4', 'L4'],
  ] as const)('%s raised is %s', (level, up) => {
    expect(raised(level)).toBe(up);
  });
});
