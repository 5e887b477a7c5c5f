import { describe, expect, it } from '@jest/globals';
import { numberOf } from './number-of';

describe('the number somebody means', () => {
  it.each([
    ['R8-012', 'R8-012'],
    ['r8-12', 'R8-012'],
    ['Ｒ８－０１２', 'R8-012'],
    ['12', 'R8-012'],
    ['0007', 'R8-007'],
    ['R7-1234', 'R7-1234'],
    ['K-R8-3', 'K-R8-003'],
    ['kr8-3', 'K-R8-003'],
    ['k-3', 'K-R8-003'],
  ])('%s is %s', (typed, number) => {
    expect(numberOf(typed, '2026-11-22')).toBe(number);
  });

  it.each(['停電', 'R8', '', '12件', '10.0.0.1', 'R8-'])('%s is no number', (typed) => {
    expect(numberOf(typed, '2026-11-22')).toBeNull();
  });

  it('is of the 年度, which begins in April', () => {
    expect(numberOf('12', '2027-03-31')).toBe('R8-012');
    expect(numberOf('12', '2027-04-01')).toBe('R9-012');
  });
});
