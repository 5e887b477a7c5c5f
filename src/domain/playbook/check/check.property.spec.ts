import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFECTS } from '../../../../test/fixtures/playbook-defects.js';
import { soundPlaybooks } from '../../../../test/fixtures/random-playbook.js';
import { withOtherKeyOrder } from '../../../../test/fixtures/rewrite-playbook.js';
import { check } from '../../../../test/fixtures/sound-playbook.js';

const draws = fc.gen().map((g) => (max: number) => g(fc.nat, { max }));

describe('any playbook that is sound', () => {
  it('passes without an error', () => {
    fc.assert(
      fc.property(soundPlaybooks, (playbook) => {
        const errors = check(playbook).filter(({ severity }) => severity === 'error');
        expect(errors).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('any playbook with one thing wrong', () => {
  it.each(DEFECTS.map((defect) => [defect.rule, defect.name, defect] as const))(
    'shows by %s: %s',
    (rule, _, { severity, spoil }) => {
      fc.assert(
        fc.property(soundPlaybooks, draws, (playbook, draw) => {
          const spoiled = spoil(playbook, draw);
          fc.pre(spoiled !== null);
          const places = check(spoiled.playbook)
            .filter((each) => each.rule === rule && each.severity === severity)
            .map(({ at }) => at.block);
          if (spoiled.block === null) expect(places).not.toEqual([]);
          else expect(places).toContain(spoiled.block);
        }),
        { numRuns: 25 },
      );
    },
  );

  it('shows the same whatever the order of its keys', () => {
    fc.assert(
      fc.property(soundPlaybooks, draws, (playbook, draw) => {
        const defect = DEFECTS[draw(DEFECTS.length - 1)];
        const spoiled = defect?.spoil(playbook, draw)?.playbook ?? playbook;
        expect(check(withOtherKeyOrder(spoiled, draw))).toEqual(check(spoiled));
      }),
      { numRuns: 60 },
    );
  });

  it('has a defect for every rule', () => {
    const rules = new Set(DEFECTS.map(({ rule }) => rule));
    expect([...rules].toSorted().join(' ')).toBe(
      'C1 E1 E2 E3 R1 R2 R3 S1 S2 S3 S4 S5 S6 S7 T1 T2 T3 T4',
    );
  });
});
