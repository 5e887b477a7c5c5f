import { describe, expect, it } from '@jest/globals';
import type { Block } from '../definition.js';
import {
  aChoice,
  anApproval,
  anOption,
  aParallel,
  aRepeat,
  aStep,
  check,
  due,
  inContainment,
  leaving,
  needs,
  soundPlaybook,
} from '../../../../test/fixtures/sound-playbook.js';
import { HOUR } from '../../calendar/instant.js';

const copy = leaving('copy', 'image');
const mend = aStep('mend', { needs: needs(['image']) });
const waits = 'error S5 mend needs.evidence';

const pathOf = (...steps: readonly Block[]) => {
  const found = check(soundPlaybook({ containment: steps }));
  return found.map(({ path, rule }) => [rule, ...path].join(' '));
};

describe('S5, a step gets what it waits for', () => {
  it.each([
    ['it comes before', [copy, mend]],
    [
      'it comes before on each branch',
      [aChoice('how', [anOption('a', [copy]), anOption('b', [leaving('log', 'image')])]), mend],
    ],
    ['all tracks are joined first', [aParallel('both', [[copy], [aStep('b')]]), mend]],
    ['a track beside it brings it', [aParallel('both', [[copy], [mend]])]],
    ['each round brings it', [aRepeat('again', [copy]), mend]],
    ['enough of the tracks bring it', [aParallel('some', [[copy], [aStep('b')]], 2), mend]],
  ])('is content when %s', (_, steps) => {
    expect(inContainment(...steps)).toEqual([]);
  });

  it.each([
    ['it comes after', [mend, copy], 'S5 mend copy'],
    ['it is the step itself', [{ ...mend, evidence: copy.evidence }], 'S5 mend'],
    [
      'it lies on the other branch',
      [aChoice('ask', [anOption('yes', [copy]), anOption('no', [mend])])],
      'S5 ask/no mend',
    ],
    [
      'one branch does not bring it',
      [
        aStep('start'),
        aChoice('ask', [anOption('yes', [copy]), anOption('no', [aStep('note')])]),
        aStep('go'),
        mend,
      ],
      'S5 ask/no note go mend',
    ],
    ['it may be left out', [{ ...copy, required: false }, aStep('go'), mend], 'S5 go mend'],
    [
      'its track may be closed',
      [aParallel('some', [[copy], [aStep('b')]], 1), mend],
      'S5 some/t2 b mend',
    ],
    [
      'the track beside may go another way',
      [
        aParallel('both', [
          [aChoice('ask', [anOption('yes', [copy]), anOption('no', [])])],
          [mend],
        ]),
      ],
      'S5 ask/no mend',
    ],
    ['it comes later in the round', [aRepeat('again', [mend, copy])], 'S5 mend copy'],
  ])('finds that %s, with the shortest way that shows it', (_, steps, path) => {
    expect(inContainment(...steps)).toEqual([waits]);
    expect(pathOf(...steps)).toEqual([path]);
  });

  it('finds the same for approvals', () => {
    const act = aStep('act', { needs: needs([], ['approve']) });
    const gate = anApproval('approve');
    expect(inContainment(act, gate)).toEqual(['error S5 act needs.gates']);
    expect(inContainment(aParallel('both', [[gate], [act]]))).toEqual([]);
  });

  it('lets an optional step wait for what only some ways bring', () => {
    const ask = aChoice('ask', [anOption('yes', [copy]), anOption('no', [])]);
    expect(inContainment(ask, { ...mend, required: false })).toEqual([]);
    expect(inContainment({ ...mend, required: false }, copy)).toEqual([waits]);
  });

  it('knows that an undo is offered only where its measure was taken', () => {
    const cut = aStep('cut', {
      measure: 'disconnect',
      undo: { step: 'reconnect' },
      evidence: copy.evidence,
    });
    const reconnect = aStep('reconnect', {
      needs: needs(['image']),
      evidence: [{ id: 'line', what: '', kind: 'log', keepYears: null }],
    });
    const sometimes = aChoice('ask', [anOption('yes', [cut]), anOption('no', [])]);
    const follow = aStep('follow', { needs: needs(['line']) });
    const sound = soundPlaybook({ containment: [sometimes], recovery: [reconnect] });
    expect(check(sound)).toEqual([]);
    const found = check(soundPlaybook({ containment: [sometimes], recovery: [reconnect, follow] }));
    expect(found).toMatchObject([{ rule: 'S5', at: { block: 'follow' } }]);
    expect(found[0]?.what).toContain('元に戻すもとの手順「cut」（cut）を行わないと');
    expect(check(soundPlaybook({ containment: [cut], recovery: [reconnect, follow] }))).toEqual([]);
  });
});

describe('S5, tracks that wait for each other', () => {
  const first = leaving('first', 'a', { needs: needs(['b']) });
  const second = leaving('second', 'b', { needs: needs(['a']) });

  it('finds two steps that wait for one another', () => {
    expect(pathOf(aParallel('both', [[first], [second]]))).toEqual(['S5 first second first']);
  });

  it('finds a ring that closes through what stands before and behind', () => {
    const one = [aStep('x', { needs: needs(['late']) }), leaving('early-step', 'early')];
    const other = [aStep('y', { needs: needs(['early']) }), leaving('late-step', 'late')];
    expect(pathOf(aParallel('both', [one, other]))).toEqual(['S5 x late-step y early-step x']);
    expect(pathOf(aParallel('both', [one.toReversed(), other]))).toEqual([]);
  });

  it('finds a ring of three and names it once', () => {
    const ring = ['a', 'b', 'c'].map((id, index) =>
      leaving(id, `e${index}`, { needs: needs([`e${(index + 1) % 3}`]) }),
    );
    expect(
      pathOf(
        aParallel(
          'all',
          ring.map((step) => [step]),
        ),
      ),
    ).toEqual(['S5 a b c a']);
  });

  it('finds a ring that closes only in one option', () => {
    const inOption = aStep('x', { needs: needs(['late']) });
    const one = [
      aChoice('ask', [anOption('yes', [inOption]), anOption('no', [])]),
      leaving('early-step', 'early'),
    ];
    const other = [aStep('y', { needs: needs(['early']) }), leaving('late-step', 'late')];
    expect(pathOf(aParallel('both', [one, other]))).toEqual(['S5 x late-step y early-step x']);
  });
});

describe('S5, a clock that starts', () => {
  const from = (step: string) => ({ due: due(HOUR, { from: 'step', step }) });

  it('is content with a step or choice that is over before', () => {
    const ask = aChoice('ask', [
      anOption('yes', [aStep('inside', from('ask'))]),
      anOption('no', []),
    ]);
    expect(
      inContainment(copy, aStep('next', from('copy')), ask, aStep('last', from('ask'))),
    ).toEqual([]);
  });

  it('finds a start that never comes before', () => {
    const never = ['error S5 next due.step'];
    expect(inContainment(aStep('next', from('copy')), copy)).toEqual(never);
    expect(inContainment(aStep('next', from('next')))).toEqual(never);
    expect(
      inContainment(
        aChoice('ask', [anOption('yes', [copy]), anOption('no', [aStep('next', from('copy'))])]),
      ),
    ).toEqual(never);
  });

  it('warns of a start that some ways leave out', () => {
    const ask = aChoice('ask', [anOption('yes', [copy]), anOption('no', [])]);
    expect(inContainment(ask, aStep('next', from('copy')))).toEqual(['warning S5 next due.step']);
  });
});
