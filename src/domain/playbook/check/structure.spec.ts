import { describe, expect, it } from '@jest/globals';
import {
  aChoice,
  anOption,
  aParallel,
  aRepeat,
  aStep,
  check,
  due,
  inContainment,
  soundPlaybook,
} from '../../../../test/fixtures/sound-playbook.js';
import { HOUR } from '../../calendar/instant.js';

describe('S2, steps that come up', () => {
  const measure = aStep('cut', { measure: 'disconnect', undo: { step: 'reconnect' } });
  const undo = aStep('reconnect');

  it('finds an undo that stands before its measure, so that nobody is ever asked to do it', () => {
    const playbook = soundPlaybook({ containment: [undo, measure] });
    expect(check(playbook)).toMatchObject([
      { rule: 'S2', severity: 'error', at: { block: 'reconnect' }, path: ['reconnect', 'cut'] },
    ]);
  });

  it('finds an undo on another branch than its measure', () => {
    const choice = aChoice('which', [anOption('yes', [measure]), anOption('no', [undo])]);
    expect(check(soundPlaybook({ recovery: [choice] }))).toMatchObject([{ rule: 'S2' }]);
  });

  it('finds a measure that is to undo itself', () => {
    const itself = aStep('cut', { measure: 'disconnect', undo: { step: 'cut' } });
    expect(check(soundPlaybook({ recovery: [itself] }))).toMatchObject([{ rule: 'S2' }]);
  });
});

describe('S3, repeats that end', () => {
  it.each([0, 21, Infinity, Number.NaN, 2.5])('finds a bound that is none: %d', (atMost) => {
    const found = inContainment(aRepeat('again', [aStep('look')], { atMost }));
    expect(found).toEqual(['error S3 again atMost']);
  });

  it('lets people go round up to twenty times', () => {
    expect(inContainment(aRepeat('again', [aStep('look')], { atMost: 20 }))).toEqual([]);
  });

  it('finds a repeat inside a repeat, however deep, and one without steps', () => {
    const inner = aRepeat('inner', []);
    const outer = aRepeat('outer', [
      aChoice('ask', [anOption('yes', [inner]), anOption('no', [])]),
    ]);
    expect(inContainment(outer)).toEqual(['error S3 inner steps', 'error S3 inner null']);
  });
});

describe('S4 and S5, tracks that close together', () => {
  const tracks = [[aStep('a')], [aStep('b')]];

  it.each([
    [aParallel('both', tracks, 0), 'error S4 both join'],
    [aParallel('both', tracks, 1.5), 'error S4 both join'],
    [aParallel('both', tracks, 3), 'error S5 both join'],
    [aParallel('both', [[aStep('a')]]), 'error S4 both tracks'],
    [aParallel('both', [[aStep('a')], []]), 'error S4 both tracks.t2.steps'],
  ])('finds what never closes or opens nothing (%#)', (parallel, found) => {
    expect(inContainment(parallel)).toEqual([found]);
  });

  it('warns when a legal duty may be closed because another track was faster', () => {
    const tell = aStep('tell', { kind: 'tell', duty: 'police', due: due(HOUR) });
    const parallel = (join: number) =>
      check(
        soundPlaybook(
          { containment: [aParallel('both', [[tell], [aStep('b')]], join)] },
          { duties: ['police'] },
        ),
      );
    expect(parallel(1)).toMatchObject([
      { rule: 'S4', severity: 'warning', path: ['both/t1', 'tell'] },
    ]);
    expect(parallel(2)).toEqual([]);
  });
});
