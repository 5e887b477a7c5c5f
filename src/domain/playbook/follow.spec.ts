import { describe, expect, it } from '@jest/globals';
import { NIGHT, Scene } from '../../../test/fixtures/scene.js';
import { SMALL_SETTING } from '../../../test/fixtures/small-playbook.js';
import { DAY, HOUR, MINUTE, plus } from '../calendar/instant.js';
import { standDown } from '../escalation/answer.js';
import { judge } from '../incident/triage.js';
import {
  answerChoice,
  completeStep,
  find,
  skipStep,
  startPlaybook,
  undoStep,
  type Completion,
} from './follow.js';
import { stepTimeOver } from './late.js';
import type { Run } from './run.js';

const RUN = 'small';
const CHIEF = 'policy-director';

function small(): Scene {
  const harm = { counter: 'no', residents: 'no', personalData: 'no' } as const;
  const scene = new Scene({ kind: 'small', harm }, { setting: SMALL_SETTING });
  scene.do(null, (given) => standDown(given, '全員に伝えた'));
  return scene;
}

function complete(scene: Scene, step: string, change: Partial<Completion> = {}): void {
  const input = { run: RUN, step, evidence: {}, facts: {}, note: '', ...change };
  scene.do(null, (given) => completeStep(given, input));
}

const skip = (scene: Scene, step: string) =>
  scene.do(CHIEF, (given) => skipStep(given, { run: RUN, step, reason: '省く' }));
const answer = (scene: Scene, option: string) =>
  scene.do(null, (given) =>
    answerChoice(given, { run: RUN, step: 'reach', option, note: '確認済み' }),
  );
const undo = (scene: Scene, step: string) =>
  scene.do(null, (given) => undoStep(given, { run: RUN, step, reason: '押し間違い' }));

function run(scene: Scene): Run {
  const [found] = scene.incident.runs;
  if (!found) throw new Error('no run');
  return found;
}

describe('completing a step', () => {
  it('keeps who did it, when it happened, the note, and 不明 where nothing was entered', () => {
    const scene = small();
    const happenedAt = plus(NIGHT, -5 * MINUTE);
    scene.do(null, (given) =>
      completeStep(
        { ...given, happenedAt },
        {
          run: RUN,
          step: 'first',
          evidence: {},
          facts: { count: 3 },
          note: '2階のみ',
        },
      ),
    );
    expect(run(scene).outcomes.first).toMatchObject({
      state: 'done',
      at: happenedAt,
      by: 'account:night-desk',
      byName: '当直',
      note: '2階のみ',
      facts: { 'seen-at': null, count: 3 },
    });
    expect(scene.entries.at(-1)).toMatchObject({ happenedAt, recordedAt: NIGHT });
  });

  it.each([[{}], [{ 'disk-image': '  ' }]])('is refused without its evidence (%p)', (evidence) => {
    const scene = small();
    complete(scene, 'first');
    skip(scene, 'disconnect');
    skip(scene, 'cut-network');
    const refusal = scene.refused(null, (given) =>
      completeStep(given, { run: RUN, step: 'copy-disk', evidence, facts: {}, note: '' }),
    );
    expect(refusal).toMatchObject({
      code: 'evidence-missing',
      details: { step: 'copy-disk', evidence: [{ id: 'disk-image' }] },
    });
  });

  it('refuses evidence and facts that it does not ask for, naming them', () => {
    const scene = small();
    complete(scene, 'first');
    skip(scene, 'disconnect');
    skip(scene, 'cut-network');
    const input = { run: RUN, step: 'copy-disk', note: '' };
    const given = { evidence: { 'disk-image': '金庫 3' }, facts: {} };
    const more = { ...given.evidence, other: 'x' };
    expect(
      scene.refused(null, (now) => completeStep(now, { ...input, ...given, evidence: more })),
    ).toMatchObject({ code: 'unknown-reference', details: { evidence: ['other'] } });
    expect(
      scene.refused(null, (now) => completeStep(now, { ...input, ...given, facts: { odd: 1 } })),
    ).toMatchObject({ code: 'unknown-reference', details: { facts: ['odd'] } });
    complete(scene, 'copy-disk', given);
    expect(run(scene).outcomes['copy-disk']?.evidence).toEqual({ 'disk-image': '金庫 3' });
  });
});

describe('answering a choice', () => {
  it('keeps the answer', () => {
    const scene = small();
    complete(scene, 'first');
    answer(scene, 'no');
    expect(run(scene).outcomes.reach).toMatchObject({ option: 'no', note: '確認済み' });
  });

  it('is refused with an answer that is not there, naming those that are', () => {
    const scene = small();
    complete(scene, 'first');
    const refusal = scene.refused(null, (given) =>
      answerChoice(given, { run: RUN, step: 'reach', option: 'perhaps', note: '' }),
    );
    expect(refusal).toMatchObject({ code: 'unknown-option', details: { options: ['yes', 'no'] } });
  });
});

describe('skipping and undoing', () => {
  it.each([
    ['skip', skipStep],
    ['undo', undoStep],
  ])('needs a reason (%s)', (_name, command) => {
    const refusal = small().refused(null, (given) =>
      command(given, { run: RUN, step: 'first', reason: '' }),
    );
    expect(refusal.code).toBe('reason-missing');
  });

  it('undoes a tick, and the step is open again', () => {
    const scene = small();
    complete(scene, 'first');
    undo(scene, 'first');
    expect(run(scene).outcomes).toEqual({});
    expect(scene.timers.get('step:small:first:due')).toBe(plus(NIGHT, 5 * MINUTE));
  });

  it('is refused while something rests on the evidence, naming it', () => {
    const scene = small();
    complete(scene, 'first');
    for (const step of ['disconnect', 'cut-network']) skip(scene, step);
    complete(scene, 'copy-disk', { evidence: { 'disk-image': '金庫 3' } });
    scene.incident = { ...scene.incident, phase: 'recovery' };
    complete(scene, 'wipe');
    const refusal = scene.refused(null, (given) =>
      undoStep(given, { run: RUN, step: 'copy-disk', reason: '誤り' }),
    );
    expect(refusal).toMatchObject({
      code: 'illegal-step',
      details: { dependants: [{ step: 'wipe' }] },
    });
  });

  it('is refused for an answer whose branch has begun', () => {
    const scene = small();
    complete(scene, 'first');
    answer(scene, 'no');
    complete(scene, 'no-reason');
    const refusal = scene.refused(null, (given) =>
      undoStep(given, { run: RUN, step: 'reach', reason: '誤り' }),
    );
    expect(refusal.details).toMatchObject({ dependants: [{ step: 'no-reason' }] });
    undo(scene, 'no-reason');
    undo(scene, 'reach');
    answer(scene, 'yes');
    expect(run(scene).outcomes.reach?.option).toBe('yes');
  });

  it('gives a branch its due times back when the answer changes', () => {
    const scene = small();
    complete(scene, 'first');
    answer(scene, 'no');
    expect(scene.timers.has('step:small:report:remind')).toBe(false);
    undo(scene, 'reach');
    answer(scene, 'yes');
    expect(scene.timers.get('step:small:report:remind')).toBe(plus(NIGHT, 4 * DAY));
  });

  it('of a gate that open steps need is refused, naming them; without them it is possible', () => {
    const scene = small();
    complete(scene, 'first');
    const refusal = scene.refused(CHIEF, (given) =>
      skipStep(given, { run: RUN, step: 'cut-network', reason: '不要' }),
    );
    expect(refusal).toMatchObject({
      code: 'gate-closed',
      details: { steps: [{ step: 'disconnect', title: 'disconnect' }] },
    });
    skip(scene, 'disconnect');
    skip(scene, 'cut-network');
    expect(run(scene).outcomes['cut-network']?.state).toBe('skipped');
  });
});

describe('a due time', () => {
  it('that passes while the step is open is recorded once', () => {
    const scene = small();
    scene.pass(3 * HOUR);
    expect(run(scene).overdue).toEqual(['first']);
    const again = scene.given({ ref: 'system', name: '', person: null });
    expect(stepTimeOver(again, { run: RUN, step: 'first' }, 'due')).toBeNull();
  });

  it('on a branch is late from the answer on, when the answer came too late', () => {
    const scene = small();
    complete(scene, 'first');
    scene.pass(6 * DAY);
    expect(run(scene).overdue).not.toContain('report');
    answer(scene, 'yes');
    scene.pass(0);
    expect(run(scene).overdue).toContain('report');
  });

  it('that passes after the step was done, skipped or closed with its branch is not', () => {
    const scene = small();
    complete(scene, 'first');
    skip(scene, 'disconnect');
    skip(scene, 'cut-network');
    answer(scene, 'no');
    scene.pass(10 * DAY);
    expect(run(scene).overdue).toEqual([]);
  });

  it('of a later phase is set when the phase begins', () => {
    const scene = small();
    expect([...scene.timers.keys()].join()).not.toContain('step:small:wipe');
    scene.incident = { ...scene.incident, phaseSince: {} };
    scene.do(null, (given) => judge(given, { incident: true, reason: '' }));
    // Nobody can act on it yet; as soon as somebody can, its clock runs.
    expect(scene.timers.has('step:small:cut-network:due')).toBe(false);
    complete(scene, 'first');
    expect(scene.timers.has('step:small:cut-network:due')).toBe(true);
  });
});

describe('a playbook', () => {
  it('followed for the second time is a run of its own', () => {
    const scene = small();
    scene.do(null, (given) => startPlaybook(given, 'small'));
    expect(scene.incident.runs.map((each) => each.id)).toEqual(['small', 'small-2']);
  });

  it('that is not there is refused by name', () => {
    const refusal = small().refused(null, (given) => startPlaybook(given, 'magic'));
    expect(refusal).toMatchObject({ code: 'unknown-reference', details: { playbook: 'magic' } });
  });

  it('of a closed incident is not followed', () => {
    const scene = small();
    scene.do(null, (given) => judge(given, { incident: false, reason: '誤報' }));
    const refusal = scene.refused(null, (given) =>
      skipStep(given, { run: RUN, step: 'first', reason: '終わり' }),
    );
    expect(refusal).toMatchObject({ code: 'illegal-phase', details: { phase: 'closed' } });
  });

  it('that is not running is refused by name', () => {
    const given = small().given({ ref: '', name: '', person: null });
    expect(() => find(given, { run: 'other', step: 'first' })).toThrow('unknown-reference');
  });
});
