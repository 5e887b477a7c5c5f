import { describe, expect, it } from '@jest/globals';
import { levelsKept, moved, spansKept } from './asked-rules.js';
import { countOf, readMinutes, unitOf } from './minutes.js';

describe('rows of a ladder', () => {
  it('go one place up or down, and stay where there is no further place', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
});

it('what a draft says of L0 stays, though no form shows it', () => {
  expect(spansKept({ L0: 1440, L4: 30 }, { L3: 60 })).toEqual({ L0: 1440, L3: 60 });
  expect(spansKept({ L4: 30 }, {})).toEqual({});
  expect(levelsKept(['L0', 'L3'], ['L4'])).toEqual(['L0', 'L4']);
  expect(levelsKept(['L3'], [])).toEqual([]);
});

describe('a span as it is typed', () => {
  it('is read in minutes, in any width, with or without its unit', () => {
    expect(readMinutes('30', 'minutes')).toBe(30);
    expect(readMinutes(' ３０分 ', 'minutes')).toBe(30);
    expect(readMinutes('２', 'hours')).toBe(120);
    expect(readMinutes('2時間', 'minutes')).toBe(120);
  });

  it.each(['', '-1', '1.5', '三十', '30秒', '999999', '🚒', '1\u202e0'])(
    'is not read from %j',
    (typed) => {
      expect(readMinutes(typed, 'minutes')).toBeNull();
    },
  );

  it('is shown as a plan file writes it: in the largest unit of which it is two or more', () => {
    const units = [0, 60, 120, 150, 1440, 2880].map(unitOf);
    expect(units).toEqual(['minutes', 'minutes', 'hours', 'minutes', 'hours', 'days']);
    expect([countOf(150), countOf(1440), countOf(60 * 1440)]).toEqual([150, 24, 60]);
  });

  it('is as short and as long as a plan file takes it', () => {
    expect([readMinutes('0', 'minutes'), readMinutes('60日', 'minutes')]).toEqual([0, 86_400]);
    expect(readMinutes('9999', 'days')).toBe(9999 * 1440);
    expect(readMinutes('10000', 'minutes')).toBeNull();
  });
});
