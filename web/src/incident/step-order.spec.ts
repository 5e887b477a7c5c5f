import { describe, expect, it } from '@jest/globals';
import type { Run, Step } from '../api/types';
import { activeSteps, stayingSteps, tracksOf } from './step-order';

const step = (id: string, more: Partial<Step>): Step =>
  ({
    id,
    phase: 'containment',
    path: [],
    state: 'ready',
    dueAt: null,
    outcome: null,
    ...more,
  }) as Step;
const run = (steps: Step[], left: string | null = null): Run => ({ steps, left }) as Run;

describe('what can be done now', () => {
  it('stands by its due time, what has none comes last', () => {
    const steps = [
      step('whenever', {}),
      step('later', { dueAt: '2026-11-20T18:00:00Z' }),
      step('first', { dueAt: '2026-11-20T17:18:00Z' }),
      step('blocked', { state: 'blocked', dueAt: '2026-11-20T17:13:00Z' }),
    ];
    expect(activeSteps([run(steps)]).map(({ step: { id } }) => id)).toEqual([
      'first',
      'later',
      'whenever',
    ]);
  });

  it('does not come from a playbook that was left', () => {
    const old = step('old', { state: 'off', off: 'left' });
    expect(activeSteps([run([old], 'reclassified')])).toEqual([]);
  });

  it('comes from one that was left where what was done under it has to be undone', () => {
    const gate = step('approve', { state: 'rejected' });
    const blockers = [{ kind: 'gate', step: 'approve' }] as Step['blockers'];
    const undo = step('reconnect', { state: 'blocked', blockers });
    const left = run([step('old', { state: 'off' }), step('cut', { state: 'done' }), gate, undo]);
    expect(stayingSteps(left)).toEqual([gate, undo]);
    const open = step('reconnect', {});
    expect(activeSteps([run([open], 'reclassified')])).toHaveLength(1);
  });

  it('is still the approval afterwards of what was done under a playbook that was left', () => {
    const outcome = { ratification: { decided: null } } as Step['outcome'];
    const acted = step('cut', { state: 'acted-first', outcome });
    expect(activeSteps([run([acted], 'reclassified')])).toHaveLength(1);
  });

  it('is also what somebody has begun', () => {
    expect(activeSteps([run([step('begun', { state: 'begun' })])])).toHaveLength(1);
  });
});

it('keeps the steps of one track together, in reading order', () => {
  const steps = [
    step('a', {}),
    step('b', { path: ['技術'] }),
    step('c', { path: ['技術'] }),
    step('d', { path: ['広報'] }),
  ];
  const tracks = tracksOf(steps);
  expect(tracks.map(({ path, steps: own }) => [path, own.map(({ id }) => id)])).toEqual([
    ['', ['a']],
    ['技術', ['b', 'c']],
    ['広報', ['d']],
  ]);
});
