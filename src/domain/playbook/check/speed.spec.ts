import { describe, expect, it } from '@jest/globals';
import { hundredSteps } from '../../../../test/fixtures/hundred-steps.js';
import {
  aChoice,
  anOption,
  aParallel,
  asking,
  check,
  fact,
  inContainment,
  leaving,
  needs,
} from '../../../../test/fixtures/sound-playbook.js';
import type { Block } from '../definition.js';
import type { Guard } from '../guard.js';
import { layoutOf } from './outline.js';

describe('a playbook of a hundred steps in six tracks', () => {
  // `npm run bench:checker` holds it to 50 ms; here is only told what would stall an editor.
  it('is checked before anybody notices, also on a busy machine', () => {
    const playbook = hundredSteps();
    expect(layoutOf(playbook).steps.length).toBeGreaterThanOrEqual(100);
    const from = performance.now();
    const found = check(playbook);
    expect(performance.now() - from).toBeLessThan(500);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('a file made to stall whoever checks it', () => {
  it('is answered all the same: conditions past proving are only told of', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `f${index}`);
    const when: Guard = { test: 'count', facts: ids, atLeast: 6 };
    const options = [anOption('yes', [], { when }), anOption('no', [], { otherwise: true })];
    const choices = Array.from({ length: 300 }, (_, index) => aChoice(`c${index}`, options));
    const from = performance.now();
    const found = inContainment(asking('ask', ...ids.map((id) => fact(id))), ...choices);
    expect(performance.now() - from).toBeLessThan(2_000);
    expect(new Set(found.map((each) => each.slice(0, 10)))).toEqual(new Set(['warning S6']));
  });

  it.each([
    [
      'in tracks',
      (steps: readonly Block[]) => [
        aParallel(
          'all',
          steps.map((step) => [step]),
        ),
      ],
    ],
    ['one after another', (steps: readonly Block[]) => steps],
  ])('is answered when everything waits for everything, %s', (_, arranged) => {
    const ids = Array.from({ length: 150 }, (__, index) => `s${index}`);
    const all = ids.map((id) => `e-${id}`);
    const steps = ids.map((id) =>
      leaving(id, `e-${id}`, { needs: needs(all.filter((each) => each !== `e-${id}`)) }),
    );
    const from = performance.now();
    expect(inContainment(...arranged(steps))).toContain('error S5 s0 needs.evidence');
    expect(performance.now() - from).toBeLessThan(3_000);
  });
});
