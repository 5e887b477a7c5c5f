import { describe, expect, it } from '@jest/globals';
import { levelsKept, moved, spansKept } from './asked-rules.js';
import { readMinutes, unitOf } from './minutes.js';

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
    expect(readMinutes('30', 'minutes', 1)).toBe(30);
    expect(readMinutes(' ３０分 ', 'minutes', 1)).toBe(30);
    expect(readMinutes('２', 'hours', 1)).toBe(120);
    expect(readMinutes('2時間', 'minutes', 1)).toBe(120);
  });

  it.each(['', '-1', '1.5', '三十', '30秒', '999999', '🚒', '1\u202e0'])(
    'is not read from %j',
    (typed) => {
      expect(readMinutes(typed, 'minutes', 1)).toBeNull();
    },
  );

  it('is shown in hours only where it is whole hours from two on', () => {
    expect([unitOf(60), unitOf(120), unitOf(150)]).toEqual(['minutes', 'hours', 'minutes']);
    expect(readMinutes('0', 'minutes', 1)).toBeNull();
    expect(readMinutes('0', 'minutes', 0)).toBe(0);
  });
});
