import { describe, expect, it } from '@jest/globals';
import type { Block, PlaybookPhase } from '../definition.js';
import {
  aChoice,
  anApproval,
  anOption,
  aStep,
  check,
  soundPlaybook,
} from '../../../../test/fixtures/sound-playbook.js';

describe('E3, phases', () => {
  const sound = soundPlaybook({ intake: [aStep('note')], triage: [aStep('judge')] });

  it.each(['containment', 'recovery', 'prevention', 'closing'])('finds %s missing', (gone) => {
    const phases = sound.phases.filter(({ phase }) => phase !== gone);
    const found = check({ ...sound, phases }).filter(({ what }) =>
      what.includes(`（${gone}）の段階がありません`),
    );
    expect(found).toMatchObject([
      { rule: 'E3', severity: 'error', at: { block: null, field: 'phases' } },
    ]);
  });

  it('does without intake and triage', () => {
    expect(check(soundPlaybook())).toEqual([]);
  });

  it('finds phases out of order or twice', () => {
    const [intake, triage, ...rest] = sound.phases;
    if (!intake || !triage) throw new Error('no phases');
    expect(check({ ...sound, phases: [triage, intake, ...rest] })).toMatchObject([
      { rule: 'E3', at: { phase: 'intake', field: 'phase' } },
    ]);
    const again = { ...intake, steps: [aStep('note-2')] };
    expect(check({ ...sound, phases: [intake, again, triage, ...rest] })).toMatchObject([
      { rule: 'E3', at: { phase: 'intake', field: 'phase' } },
    ]);
  });

  it('answers also of a playbook with nothing in it', () => {
    const rules = check({ ...sound, phases: [] }).map(({ rule }) => rule);
    expect(rules).toEqual(['E3', 'E3', 'E3', 'E3', 'E3']);
  });

  it('finds a phase without steps, and a playbook without a report', () => {
    expect(check(soundPlaybook({ recovery: [] }))).toMatchObject([
      { rule: 'E3', at: { phase: 'recovery', field: 'steps' } },
    ]);
    const measures = { evidence: [], gates: [], measures: true };
    const duty = aStep('tell', { kind: 'report', duty: 'police' });
    const closing = [aStep('look-back', { needs: measures }), duty, anApproval('approve')];
    expect(check(soundPlaybook({ closing }, { duties: ['police'] }))).toMatchObject([
      { rule: 'E3', at: { phase: 'closing' } },
    ]);
  });
});

describe('C1, closing', () => {
  const measures = { evidence: [], gates: [], measures: true };
  const report = aStep('report', { kind: 'report', needs: measures });
  const approve = anApproval('approve');
  const closing = (...steps: readonly Block[]) =>
    check(soundPlaybook({ closing: steps })).map(({ rule, path }) => [rule, ...path].join(' '));

  it('is content with an approval after the measures were looked at', () => {
    expect(closing(report, approve)).toEqual([]);
    const earlier: Partial<Record<PlaybookPhase, readonly Block[]>> = {
      prevention: [report],
      closing: [approve],
    };
    expect(check(soundPlaybook(earlier))).toEqual([]);
  });

  it.each<[string, Block[], string]>([
    ['nobody approves', [report], 'C1'],
    ['the approval may be left out', [report, { ...approve, required: false }], 'C1'],
    [
      'one branch does without',
      [report, aChoice('ask', [anOption('a', [approve]), anOption('b', [aStep('x')])])],
      'C1 ask/b x',
    ],
    [
      'nobody looks at the measures',
      [{ ...report, needs: { ...measures, measures: false } }, approve],
      'C1',
    ],
    ['they are looked at too late', [approve, report], 'C1 approve'],
  ])('finds that %s', (_, steps, found) => {
    expect(closing(...steps)).toEqual([found]);
  });
});
