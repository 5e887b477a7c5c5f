import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { orderMark } from './order-mark';

describe('the mark of an order', () => {
  it('is the same for the same order, and another for any other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        expect(orderMark(one) === orderMark(other)).toBe(one === other);
      }),
    );
  });

  it('tells a hundred thousand orders apart that differ in a number alone', () => {
    const marks = Array.from({ length: 100_000 }, (_, index) => orderMark(`["POST",${index}]`));
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('is short, and holds nothing of what was written', () => {
    expect(orderMark('電話番号は090-1234-5678'.repeat(200))).toMatch(
      /^[0-9a-z]{1,7}-[0-9a-z]{1,7}$/,
    );
  });
});
