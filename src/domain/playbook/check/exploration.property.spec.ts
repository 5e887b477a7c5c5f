import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explore } from '../../../../test/fixtures/marking-explorer.js';
import { soundPlaybooks } from '../../../../test/fixtures/random-playbook.js';
import { check } from '../../../../test/fixtures/sound-playbook.js';
import { tangledPlaybooks } from '../../../../test/fixtures/tangled-playbook.js';
import type { Playbook } from '../definition.js';

/** Steps that wait, as the checker sees it: S5. */
function waiting(playbook: Playbook): string[] {
  return check(playbook)
    .filter(({ rule, severity }) => rule === 'S5' && severity === 'error')
    .map(({ at }) => at.block ?? '');
}

describe('against a plain exploration of every order of every way', () => {
  it('finds waits exactly where somebody gets stuck or a step is never done', () => {
    let sound = 0;
    let unsound = 0;
    fc.assert(
      fc.property(tangledPlaybooks({ closingTracks: false }), (playbook) => {
        const explored = explore(playbook);
        fc.pre(explored !== null);
        const holds = explored.stuck.length + explored.never.length === 0;
        expect({ holds, found: waiting(playbook).length === 0 }).toEqual({ holds, found: holds });
        if (holds) sound += 1;
        else unsound += 1;
      }),
      { numRuns: 500 },
    );
    expect(Math.min(sound, unsound)).toBeGreaterThan(50);
  });

  it('misses nothing where tracks are closed early', () => {
    fc.assert(
      fc.property(tangledPlaybooks({ closingTracks: true }), (playbook) => {
        const explored = explore(playbook);
        fc.pre(explored !== null && explored.stuck.length + explored.never.length > 0);
        expect(waiting(playbook)).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('agrees that sound playbooks can be followed to the end', () => {
    fc.assert(
      fc.property(soundPlaybooks, (playbook) => {
        const explored = explore(playbook);
        fc.pre(explored !== null);
        expect(explored).toEqual({ stuck: [], never: [] });
      }),
      { numRuns: 10 },
    );
  });
});
