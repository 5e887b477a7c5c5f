import { describe, expect, it } from '@jest/globals';
import { INCIDENT_FACTS } from '../facts.js';
import type { Block } from '../definition.js';
import type { Guard } from '../guard.js';
import {
  aChoice,
  anApproval,
  anOption,
  aParallel,
  aRepeat,
  asking,
  aStep,
  check,
  fact,
  inContainment,
  soundPlaybook,
} from '../../../../test/fixtures/sound-playbook.js';
import { ALWAYS_THERE } from './fact-kinds.js';

const harm: Guard = { test: 'is', fact: 'harm', value: 'yes' };
const ask = asking('ask', fact('harm'));
const which = (when: Guard = harm): Block =>
  aChoice('which', [anOption('yes', [], { when }), anOption('rest', [], { otherwise: true })]);
const unknown = ['error S7 which options.yes.when'];

describe('S7, a fact is recorded before it decides', () => {
  it('is content when every way before records it', () => {
    expect(inContainment(ask, which())).toEqual([]);
    expect(check(soundPlaybook({ intake: [ask], containment: [which()] }))).toEqual([]);
    const both = [anOption('a', [ask]), anOption('b', [{ ...ask, id: 'ask-too' }])];
    expect(inContainment(aChoice('how', both), which())).toEqual([]);
  });

  it('knows the facts every incident has', () => {
    expect([...ALWAYS_THERE.keys()].toSorted()).toEqual([...INCIDENT_FACTS].toSorted());
    expect(inContainment(which({ test: 'is', fact: 'personal-data', value: 'yes' }))).toEqual([]);
  });

  it.each<[string, Block[]]>([
    ['nothing records it', [which()]],
    ['it is recorded after', [which(), ask]],
    ['it is recorded beside', [aParallel('both', [[ask], [which()]])]],
    [
      'one branch does not record it',
      [aChoice('how', [anOption('a', [ask]), anOption('b', [])]), which()],
    ],
    ['the step may be left out', [{ ...ask, required: false }, which()]],
  ])('finds that %s', (_, steps) => {
    expect(inContainment(...steps)).toEqual(unknown);
  });

  it('shows the way past it', () => {
    const how = aChoice('how', [anOption('a', [ask]), anOption('b', [aStep('note')])]);
    const [found] = check(soundPlaybook({ containment: [how, which()] }));
    expect(found?.path).toEqual(['how/b', 'note', 'which']);
    expect(found?.what).toContain('「how」で「b」を選ぶと、事実「harm」が記録されないまま');
  });

  it('counts what a round records before it is asked whether to go on', () => {
    expect(inContainment(aRepeat('again', [ask], { until: harm }))).toEqual([]);
    const later = [aRepeat('again', [aStep('look')], { until: harm }), ask];
    expect(inContainment(...later)).toEqual(['error S7 again until']);
  });
});

describe('S7, types fit', () => {
  const facts = asking('facts', fact('harm'), fact('people', 'count'), fact('seen', 'time'), {
    ...fact('size', 'one-of'),
    options: ['s', 'l'].map((id) => ({ id, label: id })),
  });

  it.each<[string, Guard]>([
    ['a value that is none of the list', { test: 'is', fact: 'size', value: 'xl' }],
    ['a level that does not exist', { test: 'in', fact: 'severity', values: ['L1', 'L7'] }],
    ['true in place of yes', { test: 'is', fact: 'harm', value: 'true' }],
    ['a word in place of a number', { test: 'is', fact: 'people', value: 'many' }],
    ['more and less of what is no number', { test: 'compare', fact: 'harm', by: 'over', value: 1 }],
    ['a number among the はい', { test: 'count', facts: ['harm', 'people'], atLeast: 1 }],
    ['a time', { test: 'is', fact: 'seen', value: '2026-01-01' }],
    [
      'the same deep inside',
      { test: 'not', of: { test: 'any', of: [{ test: 'is', fact: 'size', value: 'xl' }, harm] } },
    ],
  ])('finds %s', (_, when) => {
    const found = inContainment(facts, which(when)).filter((each) => each.includes('S7'));
    expect(found).toEqual(unknown);
  });

  it('finds one fact with two types', () => {
    const other = asking('other', fact('harm', 'count'));
    expect(inContainment(ask, other)).toEqual(['error S7 other facts.harm']);
    const shadow = asking('other', fact('personal-data', 'text'));
    expect(inContainment(shadow)).toEqual(['error S7 other facts.personal-data']);
  });

  it('finds a list without values, and an approval that is to record', () => {
    const empty = asking('other', fact('size', 'one-of'));
    expect(inContainment(empty)).toEqual(['error S7 other facts.size']);
    expect(inContainment(anApproval('approve', { facts: [fact('x')] }))).toEqual([
      'error S7 approve facts',
    ]);
  });
});
