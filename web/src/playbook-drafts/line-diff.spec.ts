import { describe, expect, it } from '@jest/globals';
import { bothTexts, lineDiff } from './line-diff';

describe('where two texts differ', () => {
  it.each([
    ['a changed line', 'a\nb\nc', 'a\nx\nc', { from: 2, one: ['b'], other: ['x'] }],
    ['an added line', 'a\nc', 'a\nb\nc', { from: 2, one: [], other: ['b'] }],
    ['a line said twice', 'a\na', 'a\na\na', { from: 3, one: [], other: ['a'] }],
    ['an end', 'a', 'a\n', { from: 2, one: [], other: [''] }],
    ['everything', 'a', 'b', { from: 1, one: ['a'], other: ['b'] }],
    [
      'two places',
      'a\nb\nc\nd',
      'x\nb\nc\ny',
      {
        from: 1,
        one: ['a', 'b', 'c', 'd'],
        other: ['x', 'b', 'c', 'y'],
      },
    ],
    ['only line ends', 'a\r\nb', 'a\nb', { from: 3, one: [], other: [] }],
  ])('%s', (_, one, other, diff) => {
    expect(lineDiff(one, other)).toEqual(diff);
  });
});

describe('both texts in one', () => {
  it.each([
    ['a\nb\nc', 'a\nx\nc', 'a\nb\nx\nc'],
    ['a\nc', 'a\nb\nc', 'a\nb\nc'],
    ['a\nb\nc', 'a\nc', 'a\nb\nc'],
    ['a', 'b', 'a\nb'],
    ['a\r\nb', 'a\nb', 'a\nb'],
  ])('%j and %j keep every line of either: %j', (one, other, both) => {
    expect(bothTexts(one, other)).toBe(both);
  });
});
