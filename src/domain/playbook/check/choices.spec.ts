import { describe, expect, it } from '@jest/globals';
import type { Block } from '../definition.js';
import type { Guard } from '../guard.js';
import {
  aChoice,
  anOption,
  asking,
  aStep,
  check,
  fact,
  inContainment,
  soundPlaybook,
} from '../../../../test/fixtures/sound-playbook.js';

const is = (id: string, value: string): Guard => ({ test: 'is', fact: id, value });
const compare = (by: 'over' | 'atLeast' | 'under' | 'atMost', value: number): Guard => ({
  test: 'compare',
  fact: 'people',
  by,
  value,
});
const ask = asking(
  'ask',
  fact('people', 'count'),
  fact('weight', 'number'),
  fact('a'),
  fact('b'),
  fact('place', 'text'),
  { ...fact('size', 'one-of'), options: ['s', 'm', 'l'].map((id) => ({ id, label: id })) },
);

/** A choice with one option for each condition; null is the otherwise. */
function choice(...whens: readonly (Guard | null)[]): Block {
  return aChoice(
    'which',
    whens.map((when, index) =>
      anOption(`o${index + 1}`, [], when ? { when } : { otherwise: true }),
    ),
  );
}
const whats = (...whens: readonly (Guard | null)[]) =>
  check(soundPlaybook({ containment: [ask, choice(...whens)] })).map(
    ({ rule, what }) => `${rule} ${what}`,
  );

describe('S6, exactly one option fits', () => {
  it.each<[string, (Guard | null)[]]>([
    ['yes and no', [is('a', 'yes'), is('a', 'no')]],
    ['every value of a list', [{ test: 'in', fact: 'size', values: ['s', 'm'] }, is('size', 'l')]],
    [
      'every level',
      [
        { test: 'in', fact: 'severity', values: ['L0', 'L1', 'L2'] },
        { test: 'in', fact: 'severity', values: ['L3', 'L4'] },
      ],
    ],
    ['above a bound and not', [compare('over', 1000), compare('atMost', 1000)]],
    ['whole numbers without a gap', [compare('atMost', 9), compare('atLeast', 10)]],
    [
      'two of two and fewer',
      [
        { test: 'count', facts: ['a', 'b'], atLeast: 2 },
        { test: 'not', of: { test: 'count', facts: ['a', 'b'], atLeast: 2 } },
      ],
    ],
    ['a word and the rest', [is('place', 'hall'), null]],
    [
      'conditions of several facts',
      [
        { test: 'all', of: [is('a', 'yes'), is('b', 'yes')] },
        { test: 'any', of: [is('a', 'no'), is('b', 'no')] },
      ],
    ],
    ['yes, no, and otherwise for 不明', [is('a', 'yes'), is('a', 'no'), null]],
  ])('is content with %s', (_, whens) => {
    expect(whats(...whens)).toEqual([]);
  });

  it.each<[string, (Guard | null)[], string]>([
    [
      'a gap in a list',
      [is('size', 's'), is('size', 'm')],
      '「size＝l」のとき、どの選択肢にも当たりません',
    ],
    [
      'a gap between numbers',
      [compare('under', 10), compare('over', 10)],
      '「people＝10」のとき、どの',
    ],
    [
      'a gap between fractions',
      [
        { test: 'compare', fact: 'weight', by: 'atMost', value: 9 },
        { test: 'compare', fact: 'weight', by: 'atLeast', value: 10 },
      ],
      '「weight＝9.5」のとき、どの',
    ],
    [
      'a gap in words',
      [is('place', 'hall'), is('place', 'desk')],
      '「place＝（ほか）」のとき、どの',
    ],
    [
      'an overlap',
      [compare('over', 100), compare('atMost', 101)],
      '「people＝101」のとき、選択肢「o1」と「o2」の両方に当たります',
    ],
    [
      'an overlap of two facts',
      [is('a', 'yes'), is('b', 'yes'), null],
      '「a＝はい・b＝はい」のとき、選択肢「o1」と「o2」の両方',
    ],
    [
      'what never holds',
      [{ test: 'all', of: [is('a', 'yes'), is('a', 'no')] }, null],
      '選択肢「o1」の条件は、事実がどうであっても成り立ちません',
    ],
    [
      'more はい than there are facts',
      [{ test: 'count', facts: ['a', 'b'], atLeast: 3 }, null],
      '成り立ちません',
    ],
    ['people fewer than none', [compare('under', 0), null], '成り立ちません'],
  ])('finds %s and says when it happens', (_, whens, words) => {
    expect(whats(...whens)).toEqual([expect.stringMatching(`^S6 .*${words}`)]);
  });

  it('wants a condition on every option or on none', () => {
    const found = ['error S6 which options'];
    const bare = anOption('bare', []);
    const yes = anOption('yes', [], { when: is('a', 'yes') });
    const rest = anOption('rest', [], { otherwise: true });
    expect(inContainment(ask, aChoice('which', [bare, anOption('other', [])]))).toEqual([]);
    expect(inContainment(ask, aChoice('which', [yes, bare]))).toEqual(found);
    expect(inContainment(ask, aChoice('which', [rest, bare]))).toEqual(found);
    expect(inContainment(ask, aChoice('which', [bare]))).toEqual(found);
    expect(inContainment(ask, aChoice('which', [yes, rest, { ...rest, id: 'again' }]))).toEqual(
      found,
    );
    expect(inContainment(ask, aChoice('which', [yes, { ...rest, when: is('a', 'no') }]))).toEqual(
      found,
    );
  });

  it('says so when conditions are past proving, and does not stall', () => {
    const ids = Array.from({ length: 16 }, (_, index) => `f${index}`);
    const many = asking('many', ...ids.map((id) => fact(id)));
    const guard: Guard = { test: 'count', facts: ids, atLeast: 3 };
    const options = [anOption('yes', [], { when: guard }), anOption('no', [], { otherwise: true })];
    expect(inContainment(many, aChoice('which', options))).toEqual(['warning S6 which options']);
  });
});

describe('S6, an option inside another', () => {
  const inner = (value: string) =>
    aChoice('inner', [
      anOption('big', [aStep('act')], { when: is('size', value) }),
      anOption('rest', [], { otherwise: true }),
    ]);
  const outer = (...steps: readonly Block[]) =>
    aChoice('outer', [
      anOption('small', steps, { when: is('size', 's') }),
      anOption('large', [], { otherwise: true }),
    ]);

  it('warns when it contradicts what is already known there', () => {
    const found = check(soundPlaybook({ containment: [ask, outer(inner('l'))] }));
    expect(found).toMatchObject([
      { rule: 'S6', severity: 'warning', path: ['outer/small', 'inner/big'] },
    ]);
    expect(inContainment(ask, outer(inner('s')))).toEqual([]);
  });

  it('does not when the fact is asked anew in between', () => {
    const anew = { ...ask, id: 'anew' };
    expect(inContainment(ask, outer(anew, inner('l')))).toEqual([]);
  });

  it('knows what otherwise leaves', () => {
    const rest = aChoice('outer', [
      anOption('small', [], { when: is('size', 's') }),
      anOption('large', [inner('s')], { otherwise: true }),
    ]);
    expect(inContainment(ask, rest)).toEqual(['warning S6 inner options.big.when']);
  });
});
