import { describe, expect, it } from '@jest/globals';
import { complaints } from '../power/complaints.js';
import { powerCuts } from '../power/run.js';

const LONGEST_MS = 300_000;

describe('T3: the power of the disk fails while people report', () => {
  it(
    'everything that was answered with 2xx is there when it comes back',
    async () => {
      expect(complaints(await powerCuts({ cuts: 10, seed: 20_261_122 }))).toEqual([]);
    },
    LONGEST_MS,
  );

  it(
    'and would not be if SQLite did not wait for the disk: the cut is a real one',
    async () => {
      const { lost } = await powerCuts({ cuts: 5, seed: 1, unsafe: true });
      expect(lost.length).toBeGreaterThan(0);
    },
    LONGEST_MS,
  );
});
