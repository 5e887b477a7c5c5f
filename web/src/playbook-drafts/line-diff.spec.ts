import { describe, expect, it } from '@jest/globals';
import { lineDiff } from './line-diff';

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
