import { describe, expect, it } from '@jest/globals';
import {
  CHIEF,
  CISO,
  complete,
  decide,
  full,
  PRESS,
  request,
  RUN,
  stands,
} from '../../../test/fixtures/full-scene.js';
import { FULL, FULL_SETTING } from '../../../test/fixtures/full-playbook.js';
import type { Scene } from '../../../test/fixtures/scene.js';
import { step } from '../../../test/fixtures/small-playbook.js';
import type { Setting } from '../plan/plan.js';
import { leavePhase, requestClosure } from '../incident/phases.js';
import { classify, judge } from '../incident/triage.js';
import type { Playbook, Step } from './definition.js';
import { abandonPlaybook, completeStep, skipStep, startPlaybook } from './follow.js';
import { decideGate, requestGate } from './gates.js';
import { beginStep } from './work.js';

const REASON = '停電だった';

function cut(setting: Setting = FULL_SETTING): Scene {
  const scene = full(setting);
  request(scene, 'ask-cut');
  decide(scene, CISO, 'ask-cut');
  decide(scene, PRESS, 'ask-cut');
  complete(scene, 'cut');
  return scene;
}

const leave = (scene: Scene) =>
  scene.do(CHIEF, (given) => abandonPlaybook(given, { run: RUN, reason: REASON }));
const toRecovery = (scene: Scene): void => {
  scene.do(null, (given) => judge(given, { incident: true, reason: '' }));
  scene.do(null, (given) => leavePhase(given, { confirmation: '止まった' }));
};
const toPrevention = (scene: Scene) => (): unknown =>
  scene.do(null, (given) => leavePhase(given, { confirmation: '安全' }));
const openOf = (scene: Scene): unknown =>
  scene.refused(null, (given) => leavePhase(given, { confirmation: '安全' })).details.steps;

/** Taking the cut back needs an approval of its own. */
const GUARDED: Playbook = {
  ...FULL,
  phases: FULL.phases.map((phase) =>
    phase.phase === 'recovery'
      ? {
          ...phase,
          steps: [
            step('look', {
              evidence: [{ id: 'looked', what: '確認', kind: 'record', keepYears: null }],
            }),
            step('ask-back', { gate: { authority: ['chief'], with: [], ratifyWithin: null } }),
            step('reconnect', { needs: needs('looked', 'ask-back') }),
          ],
        }
      : phase,
  ),
};
const GUARDED_SETTING: Setting = { ...FULL_SETTING, playbook: () => GUARDED };

function needs(evidence: string, gate: string): Step['needs'] {
  return { evidence: [evidence], gates: [gate], measures: false };
}

describe('a playbook that is left', () => {
  it('still asks for what was taken to be taken back, and for nothing else', () => {
    const scene = cut();
    leave(scene);
    expect(stands(scene, 'reconnect')).toMatchObject({
      state: 'blocked',
      blockers: [{ kind: 'phase', phase: 'recovery' }],
    });
    expect(stands(scene, 'watch')).toMatchObject({ state: 'off', off: 'left' });
    expect(stands(scene, 'count')).toMatchObject({ state: 'off', off: 'left' });
    expect(stands(scene, 'cut').state).toBe('done');
  });

  it('asks for nothing where nothing was taken', () => {
    const scene = full();
    leave(scene);
    expect(stands(scene, 'reconnect')).toMatchObject({ state: 'off', off: 'left' });
    toRecovery(scene);
    expect(toPrevention(scene)).not.toThrow();
  });

  it('counts a measure that somebody was at as taken: nobody can say any more that it was not', () => {
    const scene = full();
    request(scene, 'ask-cut');
    decide(scene, CISO, 'ask-cut');
    decide(scene, PRESS, 'ask-cut');
    scene.do(null, (given) => beginStep(given, { run: RUN, step: 'cut' }));
    leave(scene);
    expect(stands(scene, 'reconnect').state).toBe('blocked');
  });

  it('holds the recovery until it is done, and the closure after it', () => {
    const scene = cut();
    leave(scene);
    toRecovery(scene);
    expect(openOf(scene)).toEqual([{ step: 'reconnect', title: 'reconnect' }]);
    const input = { run: RUN, step: 'reconnect', evidence: {}, facts: {}, note: '' };
    scene.do(null, (given) => completeStep(given, input));
    toPrevention(scene)();
    scene.do(null, (given) => requestClosure(given, { lessons: '', retentionYears: 5 }));
    expect(scene.incident.phase).toBe('closed');
  });

  it('lets it be left out by whoever may, with the reason', () => {
    const scene = cut();
    leave(scene);
    const out = { run: RUN, step: 'reconnect', reason: '回線を廃止した' };
    scene.do(CHIEF, (given) => skipStep(given, out));
    toRecovery(scene);
    expect(toPrevention(scene)).not.toThrow();
  });

  it('keeps it when the incident is reclassified, whatever follows', () => {
    const scene = cut();
    scene.do(null, (given) =>
      classify(given, { kind: null, category: 'disaster', secondary: [], reason: REASON }),
    );
    expect(scene.incident.runs[0]?.left).toBe('reclassified');
    toRecovery(scene);
    expect(openOf(scene)).toEqual([{ step: 'reconnect', title: 'reconnect' }]);
  });

  it('does nothing else any more', () => {
    const scene = cut();
    leave(scene);
    const count = { run: RUN, step: 'count', evidence: {}, facts: {}, note: '' };
    expect(scene.refused(null, (given) => completeStep(given, count)).code).toBe('illegal-phase');
    expect([...scene.timers.keys()].filter((key) => key.includes(':count:'))).toEqual([]);
  });

  it('asks for the approval and the evidence that taking back needs, and asks anew when refused', () => {
    const scene = cut(GUARDED_SETTING);
    leave(scene);
    toRecovery(scene);
    expect(stands(scene, 'look').state).toBe('ready');
    expect(stands(scene, 'ask-back').state).toBe('ready');
    expect(stands(scene, 'reconnect').blockers).toEqual([
      { kind: 'evidence', evidence: 'looked' },
      { kind: 'gate', step: 'ask-back' },
    ]);
    const ask = (): unknown =>
      scene.do(null, (given) => requestGate(given, { run: RUN, step: 'ask-back', reason: '要る' }));
    const say = (approved: boolean): unknown =>
      scene.do(CHIEF, (given) =>
        decideGate(given, { run: RUN, step: 'ask-back', approved, reason: '', conflict: '' }),
      );
    ask();
    expect(scene.told('gate').at(-1)).toBe(`chief/${CHIEF}`);
    say(false);
    ask();
    say(true);
    complete(scene, 'look');
    complete(scene, 'reconnect');
    expect(toPrevention(scene)).not.toThrow();
  });

  it('asks for them no longer once it was left out', () => {
    const scene = cut(GUARDED_SETTING);
    leave(scene);
    const out = { run: RUN, step: 'reconnect', reason: '回線を廃止した' };
    scene.do(CHIEF, (given) => skipStep(given, out));
    expect(stands(scene, 'ask-back')).toMatchObject({ state: 'off', off: 'left' });
  });

  it('leaves its own to a second run of the same', () => {
    const scene = cut();
    leave(scene);
    scene.do(CHIEF, (given) => startPlaybook(given, 'full'));
    expect(stands(scene, 'reconnect').state).toBe('blocked');
  });
});

describe('what was taken, when it turns out to be no incident', () => {
  it('has to be taken back first, or left out with the reason', () => {
    const scene = cut();
    const refusal = scene.refused(null, (given) =>
      judge(given, { incident: false, reason: '誤報' }),
    );
    expect(refusal).toMatchObject({
      code: 'open-steps',
      details: { undo: [{ step: 'reconnect', title: 'reconnect' }] },
    });
    const out = { run: RUN, step: 'reconnect', reason: '21時10分に戻した' };
    scene.do(CHIEF, (given) => skipStep(given, out));
    scene.do(null, (given) => judge(given, { incident: false, reason: '誤報' }));
    expect(scene.incident.phase).toBe('closed');
  });

  it('is not forgotten with the playbook that was left', () => {
    const scene = cut();
    leave(scene);
    const refusal = scene.refused(null, (given) =>
      judge(given, { incident: false, reason: '誤報' }),
    );
    expect(refusal.code).toBe('open-steps');
  });
});
