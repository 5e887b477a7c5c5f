import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Place } from './place.js';

const LONGEST_MS = 300_000;
const TOGETHER = 25;

/** A promise for every 25 seeds. */
export function monthsHold(seeds: readonly number[]): void {
  describe('a month of nights, with deaths, outages and clocks that are set', () => {
    const place = new Place();
    beforeAll(() => place.prepare(), LONGEST_MS);
    afterAll(() => place.drop());

    for (let first = 0; first < seeds.length; first += TOGETHER) {
      const some = seeds.slice(first, first + TOGETHER);
      const name = `calls everybody in turn, in time and no more than promised: seeds ${some[0]} to ${some.at(-1)}`;
      it(
        name,
        async () => {
          const broken: string[] = [];
          for (const seed of some) {
            const { complaints } = await place.month(seed);
            broken.push(...complaints.map((each) => `seed ${seed} ${each}`));
          }
          expect(broken).toEqual([]);
        },
        LONGEST_MS,
      );
    }
  });
}
