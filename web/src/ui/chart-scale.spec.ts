import { describe, expect, it } from '@jest/globals';
import { countTicks, timeScale } from './chart-scale';

describe('the lines of a count', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [5, [0, 1, 2, 3, 4, 5]],
    [6, [0, 2, 4, 6]],
    [23, [0, 5, 10, 15, 20, 25]],
    [8412, [0, 2000, 4000, 6000, 8000, 10000]],
  ])('up to %i are whole and few', (largest, ticks) => {
    expect(countTicks(largest)).toEqual(ticks);
  });
});

describe('a line of time', () => {
  it.each([1, 14, 75, 60 * 24, 60 * 24 * 30, 60 * 24 * 400, 60 * 24 * 3000])(
    'of %i minutes holds all of it, with ticks that do not touch',
    (longest) => {
      const { at, ticks } = timeScale(longest);
      expect(at(0)).toBe(0);
      expect(at(longest)).toBeLessThanOrEqual(1);
      expect(at(longest)).toBeGreaterThan(0.1);
      expect(ticks[0]).toBe(0);
      const places = ticks.map(at);
      expect(places.at(-1)).toBe(1);
      for (const [index, place] of places.entries()) {
        if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(0.14);
      }
    },
  );

  it('keeps the order of times', () => {
    const { at } = timeScale(10_000);
    expect([0, 1, 5, 60, 1440, 9999].map(at)).toEqual(
      [0, 1, 5, 60, 1440, 9999].map(at).toSorted((one, other) => one - other),
    );
  });
});
