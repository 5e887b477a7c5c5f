import { describe, expect, it } from '@jest/globals';
import type { Block, Playbook, Step } from '../definition.js';
import {
  aChoice,
  anApproval,
  anOption,
  aParallel,
  aStep,
  check,
  evidenceNeed,
  fact,
  inContainment,
  leaving,
  needs,
  soundPlaybook,
} from '../../../../test/fixtures/sound-playbook.js';

describe('E1, evidence before it is lost or goes out', () => {
  const gate = anApproval('approve');
  const copy = leaving('copy', 'image');
  const act = (irreversible: Step['irreversible'], evidence: string[]): Step =>
    aStep('act', { irreversible, needs: needs(evidence, ['approve']) });

  it.each(['wipe', 'publish'] as const)('finds a %s that waits for no evidence', (what) => {
    expect(inContainment(gate, act(what, []))).toEqual(['error E1 act needs.evidence']);
    expect(inContainment(gate, copy, act(what, ['image']))).toEqual([]);
    expect(inContainment(gate, aParallel('both', [[copy], [act(what, ['image'])]]))).toEqual([]);
  });

  it.each<[string, Block[]]>([
    ['it comes after', [gate, act('wipe', ['image']), copy]],
    [
      'one branch leaves none',
      [gate, aChoice('ask', [anOption('a', [copy]), anOption('b', [])]), act('wipe', ['image'])],
    ],
    [
      'the copy may be left out',
      [gate, { ...copy, required: false }, { ...act('wipe', ['image']), required: false }],
    ],
  ])('finds that %s', (_, steps) => {
    expect(inContainment(...steps)).toEqual(['error E1 act needs.evidence']);
  });

  it('wants a cut to leave when or what was cut', () => {
    expect(inContainment(gate, act('cut', []))).toEqual(['error E1 act evidence']);
    const log = { ...act('cut', []), evidence: [evidenceNeed('log')] };
    const time = { ...act('cut', []), facts: [fact('cut-at', 'time')] };
    expect(inContainment(gate, log)).toEqual([]);
    expect(inContainment(gate, time)).toEqual([]);
    expect(inContainment(gate, { ...act('cut', []), facts: [fact('harm')] })).toHaveLength(1);
  });

  it('finds an approval that is to leave evidence, which it cannot', () => {
    expect(inContainment({ ...gate, evidence: [evidenceNeed('note')] })).toEqual([
      'error E1 approve evidence',
    ]);
  });
});

describe('E2, measures that are undone', () => {
  const measure = (undo: Step['undo']): Step => aStep('cut', { measure: 'disconnect', undo });
  const undo = aStep('reconnect');
  const found = (playbook: Playbook) =>
    check(playbook).map(({ rule, severity, at }) => `${severity} ${rule} ${at.block} ${at.field}`);

  it('is content with an undo in recovery or later, or with a reason', () => {
    const containment = [measure({ step: 'reconnect' })];
    expect(found(soundPlaybook({ containment, recovery: [undo] }))).toEqual([]);
    expect(found(soundPlaybook({ containment, prevention: [undo] }))).toEqual([]);
    expect(inContainment(measure({ none: '回線を廃止したため' }))).toEqual([]);
  });

  it('warns of a measure that nobody undoes', () => {
    expect(inContainment(measure(null))).toEqual(['warning E2 cut measure']);
    expect(inContainment(measure({ none: ' ' }))).toEqual(['warning E2 cut undo.none']);
    expect(inContainment(measure({ step: 'reconnect' }), undo)).toEqual([
      'warning E2 cut undo.step',
    ]);
    expect(inContainment({ ...measure({ step: 'reconnect' }), measure: null }, undo)).toContain(
      'warning E2 cut undo',
    );
  });

  it('finds an undo that is not there, or no step', () => {
    expect(inContainment(measure({ step: 'gone' }))).toEqual(['error E2 cut undo.step']);
    const tracks = aParallel('both', [[aStep('a')], [aStep('b')]]);
    expect(
      found(soundPlaybook({ containment: [measure({ step: 'both' })], recovery: [tracks] })),
    ).toEqual(['error E2 cut undo.step']);
  });

  it('warns of an undo that some ways after the measure leave out', () => {
    const containment = [measure({ step: 'reconnect' })];
    const maybe = aChoice('ask', [anOption('yes', [undo]), anOption('no', [])]);
    const some = aParallel('some', [[undo], [aStep('b')]], 1);
    expect(found(soundPlaybook({ containment, recovery: [maybe] }))).toEqual([
      'warning E2 cut undo.step',
    ]);
    expect(found(soundPlaybook({ containment, recovery: [some] }))).toEqual([
      'warning E2 cut undo.step',
    ]);
    const both = aChoice('ask', [anOption('yes', [...containment, undo]), anOption('no', [])]);
    expect(found(soundPlaybook({ recovery: [both] }))).toEqual([]);
  });
});
