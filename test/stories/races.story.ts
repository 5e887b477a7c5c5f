import { describe, expect, it } from '@jest/globals';
import { races } from '../races/run.js';

const LONGEST_MS = 120_000;

describe('P5: somebody answers at about the moment at which the next person is called', () => {
  it(
    'nothing leaves more than 100 ms after the answer, nothing taken back arrives, no answer is lost',
    async () => {
      const { complaints, ends } = await races({ races: 60, seed: 20_261_122 });
      expect(complaints).toEqual([]);
      // Both have won, and some were so close that the mail was stopped at the relay's door.
      expect(ends['taken back at the relay']).toBeGreaterThan(0);
      expect(ends.crossed + ends['left before']).toBeGreaterThan(0);
    },
    LONGEST_MS,
  );
});
