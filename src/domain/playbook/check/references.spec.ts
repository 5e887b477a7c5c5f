import { describe, expect, it } from '@jest/globals';
import {
  aChoice,
  anApproval,
  anOption,
  aParallel,
  aStep,
  check,
  due,
  evidenceNeed,
  fact,
  inContainment,
  leaving,
  needs,
  soundPlaybook,
} from '../../../../test/fixtures/sound-playbook.js';
import { HOUR } from '../../calendar/instant.js';

describe('S1, ids and references', () => {
  it('finds nothing in a playbook nothing is wrong with', () => {
    expect(check(soundPlaybook())).toEqual([]);
  });

  it('finds an id used twice, also in another phase', () => {
    const twice = soundPlaybook({ containment: [aStep('look')], recovery: [aStep('look')] });
    expect(check(twice)).toMatchObject([
      { rule: 'S1', at: { block: 'look', phase: 'recovery', field: 'id' }, path: ['look', 'look'] },
    ]);
  });

  it('finds options and tracks of one name', () => {
    const options = [anOption('yes', []), anOption('yes', [aStep('act')])];
    expect(inContainment(aChoice('ask', options))).toEqual(['error S1 ask options']);
    const tracks = aParallel('both', [[aStep('a')], [aStep('b')]]);
    const [track] = tracks.tracks;
    const same = { ...tracks, tracks: track ? [track, { ...track, steps: [aStep('b')] }] : [] };
    expect(inContainment(same)).toEqual(['error S1 both tracks']);
  });

  it('finds evidence and facts of one name in a step', () => {
    const step = aStep('write', {
      evidence: [evidenceNeed('sheet'), evidenceNeed('sheet')],
      facts: [fact('count', 'count'), fact('count', 'count')],
    });
    expect(inContainment(step)).toEqual(['error S1 write evidence', 'error S1 write facts']);
  });

  it.each([
    [needs(['photo']), 'needs.evidence'],
    [needs([], ['approve']), 'needs.gates'],
    [needs([], ['constructor']), 'needs.gates'],
  ])('finds that what a step waits for is nowhere: %j', (waits, field) => {
    expect(inContainment(aStep('wipe', { needs: waits }))).toEqual([`error S1 wipe ${field}`]);
  });

  it('finds that what a step waits for as an approval is none', () => {
    const steps = [aStep('look'), aStep('wipe', { needs: needs([], ['look']) })];
    expect(inContainment(...steps)).toEqual(['error S1 wipe needs.gates']);
  });

  it('asks which of two steps is meant when both leave the evidence waited for', () => {
    const steps = [
      leaving('first', 'copy'),
      leaving('second', 'copy'),
      aStep('wipe', { needs: needs(['copy']) }),
    ];
    expect(inContainment(...steps)).toEqual(['error S1 wipe needs.evidence']);
    const exclusive = aChoice('which', [
      anOption('disk', [leaving('first', 'copy')]),
      anOption('log', [leaving('second', 'copy')]),
    ]);
    expect(inContainment(exclusive, aStep('wipe', { needs: needs(['copy']) }))).toEqual([]);
    expect(inContainment(leaving('first', 'receipt'), leaving('second', 'receipt'))).toEqual([]);
  });

  it('finds a due time that counts from a step which is not there, wherever it is written', () => {
    const from = due(HOUR, { from: 'step', step: 'gone' });
    expect(inContainment(aStep('look', { due: from }))).toEqual(['error S1 look due.step']);
    const sound = soundPlaybook();
    const phases = sound.phases.map((each) =>
      each.phase === 'recovery' ? { ...each, due: from } : each,
    );
    expect(check({ ...sound, phases })).toMatchObject([
      { rule: 'S1', at: { block: null, phase: 'recovery', field: 'due.step' } },
    ]);
  });

  it('warns where the list of outside duties and the steps differ', () => {
    const police = aStep('call', { kind: 'tell', duty: 'police', due: due(HOUR) });
    const playbook = soundPlaybook({ containment: [police] }, { duties: ['prefecture'] });
    expect(check(playbook).map(({ severity, at }) => [severity, at.block, at.field])).toEqual([
      ['warning', null, 'duties'],
      ['warning', null, 'duties'],
    ]);
  });

  it('takes an approval of the same id as any other, and finds it', () => {
    const steps = [anApproval('approve'), aStep('cut', { needs: needs([], ['approve']) })];
    expect(inContainment(...steps)).toEqual([]);
  });
});
