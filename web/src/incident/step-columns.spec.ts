import { describe, expect, it } from '@jest/globals';
import type { Run, Step, StepState } from '../api/types';
import { stepColumns } from './step-columns';

const step = (id: string, state: StepState, more: Partial<Step> = {}): Step =>
  ({ id, state, outcome: null, ...more }) as Step;
const run = (steps: readonly Step[], left: string | null = null): Run =>
  ({ run: 'r', left, steps }) as unknown as Run;
const ids = (runs: readonly Run[]): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(stepColumns(runs)).map(([column, steps]) => [
      column,
      steps.map((each) => each.step.id),
    ]),
  );

describe('the board of steps', () => {
  it('puts each step where its standing belongs, and leaves out what is off', () => {
    const states = ['ready', 'begun', 'blocked', 'requested', 'off', 'done', 'skipped'] as const;
    expect(ids([run(states.map((state) => step(state, state)))])).toEqual({
      todo: ['ready'],
      doing: ['begun'],
      waiting: ['blocked', 'requested'],
      done: ['done', 'skipped'],
    });
  });

  it('does not call done what still waits for 事後承認', () => {
    const ratification = { decided: null };
    const outcome = { ratification } as Step['outcome'];
    const given = step('cut', 'acted-first', { outcome });
    expect(ids([run([given])]).waiting).toEqual(['cut']);
  });

  it('shows nothing of a playbook that was left', () => {
    expect(ids([run([step('a', 'ready')], '別の手順書に替えた')]).todo).toEqual([]);
  });
});
