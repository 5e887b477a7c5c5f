import { describe, expect, it } from '@jest/globals';
import { instantOf } from '../calendar/jst.js';
import { monthsOf, yearsSince } from './period.js';

const NOW = instantOf('2026-11-21');

describe('the months that are counted', () => {
  it('are the last twelve, this one included', () => {
    const months = monthsOf(null, NOW);
    expect(months).toHaveLength(12);
    expect([months[0], months.at(-1)]).toEqual(['2025-12', '2026-11']);
    expect(monthsOf(null, instantOf('2026-12-31', 1439)).at(0)).toBe('2026-01');
  });

  it('are those of a 年度 that have begun by the clock in Japan', () => {
    expect(monthsOf(2025, NOW)).toHaveLength(12);
    expect(monthsOf(2025, NOW).at(-1)).toBe('2026-03');
    expect(monthsOf(2026, NOW).at(-1)).toBe('2026-11');
    expect(monthsOf(2026, '2026-11-30T15:00:00.000Z').at(-1)).toBe('2026-12');
    expect(monthsOf(2027, NOW)).toEqual([]);
  });
});

describe('the 年度 that may be chosen', () => {
  it('begin with that of the first incident; without one it is the present', () => {
    expect(yearsSince(null, NOW)).toEqual([2026]);
    expect(yearsSince('2026-03', NOW)).toEqual([2026, 2025]);
    expect(yearsSince('2026-04', NOW)).toEqual([2026]);
  });

  it('reach back to both that the year of a record touches which knows no more', () => {
    expect(yearsSince('2024', NOW)).toEqual([2026, 2025, 2024, 2023]);
  });

  it('are no more than what may be asked for, whatever year was typed', () => {
    expect(yearsSince('0019-05', NOW).at(-1)).toBe(1990);
  });
});
