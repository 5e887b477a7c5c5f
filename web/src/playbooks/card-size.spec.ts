import { describe, expect, it } from '@jest/globals';
import { cardSize } from './card-size';

const lines = (count: number, length: number): string[] =>
  Array.from({ length: count }, () => 'あ'.repeat(length));
const size = (length: number, count = 8): number =>
  cardSize({
    title: '停電',
    card: { do: lines(count, length), dont: lines(4, length), call: ['chief', 'ciso'] },
  });

describe('the letters of a card', () => {
  it('are as large as the sheet allows', () => {
    expect(size(10, 3)).toBe(16);
    expect(size(20)).toBeGreaterThan(12);
  });

  it('grow smaller the more there is to say', () => {
    expect(size(44)).toBeLessThan(size(20));
    expect(size(20, 8)).toBeLessThanOrEqual(size(20, 3));
  });

  it('stay readable on the fullest card the language allows', () => {
    expect(size(44)).toBeGreaterThanOrEqual(9);
  });
});
