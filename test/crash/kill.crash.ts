import { describe, expect, it } from '@jest/globals';
import { complaints } from './complaints.js';
import { torture } from './run.js';

const LONGEST_MS = 400_000;

describe('a server that is killed while it tells people', () => {
  it(
    'keeps every promise: nothing lost, nothing twice without a trace',
    async () => {
      const result = await torture({ kills: 10, rounds: 2, seed: 20_261_121 });
      expect(complaints(result)).toEqual([]);
    },
    LONGEST_MS,
  );
});
