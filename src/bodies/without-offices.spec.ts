import { describe, expect, it } from '@jest/globals';
import { SMALL, step } from '../../test/fixtures/small-playbook.js';
import { PLAN } from '../../test/fixtures/scene.js';
import type { Step } from '../domain/playbook/definition.js';
import { checkForBody } from '../domain/playbook/check/for-body.js';
import { ladderWithout, playbookWithout, rightsWithout } from './without-offices.js';

const why = '部を置かない';
const NO_HEAD = [{ office: 'department-head', instead: 'business-owner', why }];
const gate = { authority: ['ciso', 'chief'], with: ['department-head'], ratifyWithin: null };

/** The one step of a playbook, as a body without 部長 follows it. */
function followed(change: Partial<Step>): Step {
  const phase = {
    phase: 'containment',
    goal: '',
    due: null,
    steps: [step('cut', change)],
  } as const;
  const [steps] = playbookWithout({ ...SMALL, phases: [phase] }, NO_HEAD).phases;
  return steps?.steps[0] as Step;
}

describe('a body without an office of the shared plan', () => {
  it('has the other one act, help, hear of delays and agree', () => {
    const late = { after: 1, tell: ['chief', 'department-head'] };
    expect(followed({ office: 'department-head', late, gate })).toMatchObject({
      office: 'business-owner',
      late: { tell: ['chief', 'business-owner'] },
      gate: { authority: ['ciso', 'chief'], with: ['business-owner'] },
    });
    expect(followed({ helpers: ['department-head', 'business-owner'] }).helpers).toEqual([
      'business-owner',
    ]);
    expect(
      followed({ office: 'business-owner', helpers: ['department-head', 'vendor'] }).helpers,
    ).toEqual(['vendor']);
  });

  it('shares every playbook that does not name it', () => {
    expect(playbookWithout(SMALL, NO_HEAD)).toBe(SMALL);
    expect(playbookWithout(SMALL, [])).toBe(SMALL);
  });

  it('may not make the approver agree with himself', () => {
    const toChief = [{ office: 'department-head', instead: 'chief', why }];
    const phase = { phase: 'containment', goal: '', due: null, steps: [step('cut', { gate })] };
    const playbook = playbookWithout({ ...SMALL, phases: [phase as never] }, toChief);
    const offices = ['ciso', 'chief', 'system-manager', ...playbook.card.call];
    const found = checkForBody(playbook, offices);
    expect(found.map(({ rule, severity }) => [rule, severity])).toContainEqual(['R2', 'error']);
  });

  it('has it told at the times of the missing one, and once where it has times of its own', () => {
    const ladder = ladderWithout(PLAN.ladder, NO_HEAD);
    const before = PLAN.ladder.rows.find(({ office }) => office === 'department-head');
    const after = ladder.rows.find(({ office }) => office === 'business-owner');
    expect(after).toEqual({ ...before, office: 'business-owner' });
    const merged = ladderWithout(PLAN.ladder, [
      { office: 'department-head', instead: 'chief', why },
    ]);
    expect(merged.rows.filter(({ office }) => office === 'chief')).toEqual(
      PLAN.ladder.rows.filter(({ office }) => office === 'chief'),
    );
    expect(merged.rows).toHaveLength(PLAN.ladder.rows.length - 1);
  });

  it('keeps each right once', () => {
    const rights = { ...PLAN.rights, closeSevere: ['ciso', 'department-head', 'business-owner'] };
    expect(rightsWithout(rights, NO_HEAD).closeSevere).toEqual(['ciso', 'business-owner']);
  });
});
