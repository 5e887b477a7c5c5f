import { describe, expect, it } from '@jest/globals';
import { FULL, FULL_SETTING } from '../../../test/fixtures/full-playbook.js';
import { step } from '../../../test/fixtures/small-playbook.js';
import {
  complete,
  CHIEF,
  full,
  OPERATOR,
  PRESS,
  RUN,
  runOf,
  stands,
} from '../../../test/fixtures/full-scene.js';
import { away, NIGHT, Scene } from '../../../test/fixtures/scene.js';
import { DAY, HOUR, MINUTE, plus } from '../calendar/instant.js';
import { noticeUndeliverable } from '../escalation/answer.js';
import { leaving } from '../escalation/still-needed.js';
import { type Case, SYSTEM } from '../incident/case.js';
import { leavePhase } from '../incident/phases.js';
import { judge } from '../incident/triage.js';
import { knownFacts } from './facts.js';
import type { Playbook } from './definition.js';
import { abandonPlaybook, completeStep, MOST_RUNS, skipStep, startPlaybook } from './follow.js';
import { isSettled } from './standing.js';
import {
  addStep,
  beginStep,
  handOverStep,
  MOST_ADDED,
  postponeStep,
  reassignStep,
  recordFacts,
} from './work.js';

const at = (step: string) => ({ run: RUN, step });

function add(scene: Scene, until: string | null = null): void {
  const words = { title: '鍵を替える', how: '', office: 'facilities' };
  scene.do(CHIEF, (given) => addStep(given, { run: RUN, phase: 'containment', ...words, until }));
}

describe('a step that is begun', () => {
  it('says who is at it, since when', () => {
    const scene = full();
    scene.do(OPERATOR, (given) => beginStep(given, at('count')));
    expect(stands(scene, 'count')).toMatchObject({
      state: 'begun',
      begun: { at: NIGHT, by: `account:${OPERATOR}` },
    });
  });
});

describe('a wait begun at an earlier time', () => {
  /** Recovery, with nothing done in it yet. */
  function recovering(): Scene {
    const scene = full();
    for (const step of ['count', 'many', 'cut', 'ask-cut', 'call-mobile', 'ask-radio'])
      skip(scene, step);
    for (const step of ['call-radio', 'search', 'clean', 'hunt']) skip(scene, step);
    scene.do(null, (given) => judge(given, { incident: true, reason: '' }));
    scene.pass(HOUR);
    scene.do(null, (given) => leavePhase(given, { confirmation: '止まった' }));
    return scene;
  }
  const skip = (scene: Scene, step: string): void => {
    if (isSettled(stands(scene, step).state)) return;
    scene.do(CHIEF, (given) => skipStep(given, { ...at(step), reason: '要らない' }));
  };
  const beginAt = (happenedAt: string) => (given: Case) =>
    beginStep({ ...given, happenedAt }, at('watch'));

  it('counts from then, back to when it became ready and no further', () => {
    const scene = recovering();
    const ready = scene.now;
    scene.pass(2 * HOUR);
    const refusal = scene.refused(OPERATOR, beginAt(plus(ready, -HOUR)));
    expect(refusal).toMatchObject({
      code: 'before-ready',
      details: { step: 'watch', since: ready },
    });
    scene.do(OPERATOR, beginAt(plus(ready, MINUTE)));
    expect(stands(scene, 'watch').begun?.at).toBe(plus(ready, MINUTE));
  });

  it('allows for clocks that differ', () => {
    const scene = recovering();
    const ready = scene.now;
    scene.pass(HOUR);
    expect(scene.refused(OPERATOR, beginAt(plus(ready, -6 * MINUTE))).code).toBe('before-ready');
    scene.do(OPERATOR, beginAt(plus(ready, -4 * MINUTE)));
  });

  it('waits for the step before it, whose own time counts', () => {
    const later: Playbook = {
      ...FULL,
      phases: FULL.phases.map((phase) =>
        phase.phase === 'recovery'
          ? { ...phase, steps: [step('look'), ...phase.steps.slice(1)] }
          : phase,
      ),
    };
    const scene = recovering();
    scene.setting = { ...FULL_SETTING, playbook: () => later };
    scene.pass(3 * HOUR);
    const done = { ...at('look'), evidence: {}, facts: {}, note: '' };
    const looked = plus(scene.now, -HOUR);
    scene.do(OPERATOR, (given) => completeStep({ ...given, happenedAt: looked }, done));
    const refusal = scene.refused(OPERATOR, beginAt(plus(looked, -HOUR)));
    expect(refusal.details).toMatchObject({ since: looked });
    scene.do(OPERATOR, beginAt(looked));
  });

  it('may lie before the report, where the report itself was late', () => {
    const early: Playbook = {
      ...FULL,
      phases: FULL.phases.map((phase) =>
        phase.phase === 'triage'
          ? { ...phase, steps: [step('watch', { kind: 'wait', lasts: DAY })] }
          : phase,
      ),
    };
    const scene = new Scene(
      { kind: 'full', aware: { at: plus(NIGHT, -6 * HOUR), precision: 'minute' } },
      { at: NIGHT, setting: { ...FULL_SETTING, playbook: () => early } },
    );
    expect(scene.refused(OPERATOR, beginAt(plus(NIGHT, -8 * HOUR))).code).toBe('before-ready');
    scene.do(OPERATOR, beginAt(plus(NIGHT, -5 * HOUR)));
  });
});

describe('what one incident takes', () => {
  it('is twenty playbooks, those left counted too', () => {
    const scene = full();
    for (let count = 1; count < MOST_RUNS; count += 1) {
      scene.do(CHIEF, (given) => startPlaybook(given, 'full'));
    }
    expect(scene.refused(CHIEF, (given) => startPlaybook(given, 'full'))).toMatchObject({
      code: 'too-many',
      details: { what: 'runs', limit: 20 },
    });
  });

  it('is two hundred added steps', () => {
    const scene = full();
    const [run] = scene.incident.runs;
    if (!run) throw new Error('no run');
    const one = { phase: 'recovery', title: '鍵', how: '', office: 'facilities' } as const;
    const added = Array.from({ length: MOST_ADDED }, (_, no) => ({
      ...one,
      id: `added-${no + 1}`,
    }));
    scene.incident = { ...scene.incident, runs: [{ ...run, added }] };
    const refusal = scene.refused(CHIEF, (given) =>
      addStep(given, { run: RUN, ...one, until: null }),
    );
    expect(refusal).toMatchObject({ code: 'too-many', details: { what: 'steps', limit: 200 } });
  });
});

describe('a step passed on', () => {
  it('belongs to another office from then on', () => {
    const scene = full();
    const office = 'contact-point';
    scene.do(CHIEF, (given) => reassignStep(given, { ...at('count'), office, reason: '不在' }));
    expect(stands(scene, 'count')).toMatchObject({ office, assigned: { person: null } });
    expect(
      scene.refused(CHIEF, (given) =>
        reassignStep(given, { ...at('count'), office: 'nobody', reason: '不在' }),
      ).code,
    ).toBe('unknown-reference');
  });

  it('is handed over to a person with what has to be known', () => {
    const scene = full();
    const note = '税務課は数え終えた';
    scene.do(OPERATOR, (given) => handOverStep(given, { ...at('count'), person: CHIEF, note }));
    expect(stands(scene, 'count').assigned).toEqual({
      office: 'privacy-officer',
      person: CHIEF,
      note,
    });
    const refused = (person: string, words: string) =>
      scene.refused(null, (given) => handOverStep(given, { ...at('count'), person, note: words }))
        .code;
    expect(refused('nobody', note)).toBe('unknown-reference');
    expect(refused(CHIEF, '')).toBe('reason-missing');
  });

  it('is not skipped by whoever it was passed on to, only by its own office or whoever may for all', () => {
    const scene = full();
    const skip = { ...at('count'), reason: '数え済み' };
    expect(scene.refused(OPERATOR, (given) => skipStep(given, skip)).code).toBe('not-authorised');
    scene.do(CHIEF, (given) =>
      reassignStep(given, { ...at('count'), office: 'system-manager', reason: '不在' }),
    );
    expect(scene.refused(OPERATOR, (given) => skipStep(given, skip)).code).toBe('not-authorised');
    scene.do('privacy-clerk', (given) => skipStep(given, skip));
    expect(stands(scene, 'count').state).toBe('skipped');
  });
});

describe('whoever a step is passed on to', () => {
  const handOver = (person: string) => (given: Case) =>
    handOverStep(given, { ...at('count'), person, note: '税務課は数え終えた' });
  const reassign = (office: string) => (given: Case) =>
    reassignStep(given, { ...at('count'), office, reason: '不在' });

  it('hears of it at once, whatever office they hold', () => {
    const scene = full();
    scene.do(OPERATOR, handOver(PRESS));
    expect(scene.told('step-assigned')).toEqual([`privacy-officer/${PRESS}`]);
  });

  it('is the present one of the office it goes to', () => {
    const scene = full({ ...FULL_SETTING, directory: away(OPERATOR) });
    scene.do(CHIEF, reassign('system-manager'));
    const told = scene.incident.told.at(-1);
    expect(told).toMatchObject({ template: 'step-assigned', office: 'system-manager' });
    expect(told?.passedOver).toEqual([{ person: OPERATOR, order: 1, why: 'absent' }]);
    expect(told?.person).not.toBe(OPERATOR);
  });

  it('hears nothing of what they did themselves', () => {
    const scene = full();
    scene.do(OPERATOR, handOver(OPERATOR));
    scene.do(OPERATOR, reassign('system-manager'));
    expect(scene.told('step-assigned')).toEqual([]);
  });

  it('gets no mail any more once it has gone on to somebody else, or is done', () => {
    const scene = full();
    scene.relay = 'silent';
    scene.do(CHIEF, handOver(PRESS));
    const key = scene.mailTo(PRESS);
    expect(leaving(scene.given(SYSTEM), key)).toMatchObject({ send: true });
    scene.do(CHIEF, handOver(OPERATOR));
    expect(leaving(scene.given(SYSTEM), key)).toEqual({ send: false, why: 'over' });
    const last = scene.mailTo(OPERATOR);
    complete(scene, 'count');
    expect(leaving(scene.given(SYSTEM), last)).toEqual({ send: false, why: 'over' });
  });

  it('who cannot be reached is replaced by the office, and the record says why', () => {
    const scene = full();
    scene.relay = 'silent';
    scene.do(CHIEF, handOver(PRESS));
    const key = scene.mailTo(PRESS);
    scene.system((given) => noticeUndeliverable(given, key, '550 no such user'));
    const told = scene.incident.told.at(-1);
    expect(told).toMatchObject({ template: 'step-assigned', office: 'privacy-officer' });
    expect(told?.passedOver).toEqual([{ person: PRESS, order: 1, why: 'undeliverable' }]);
    expect(leaving(scene.given(SYSTEM), told?.key ?? '')).toMatchObject({ send: true });
  });

  it('hears of its time too, and nobody of the office does', () => {
    const scene = full();
    const note = '承認は明朝';
    scene.do(CHIEF, (given) => handOverStep(given, { ...at('ask-cut'), person: PRESS, note }));
    scene.pass(HOUR);
    expect(scene.told('step-due')).toEqual([`system-manager/${PRESS}`]);
    scene.pass(30 * MINUTE);
    expect(scene.told('step-late')).toEqual([`chief/${CHIEF}`]);
  });
});

describe('a due time', () => {
  it('is moved with a reason, and its clock starts anew', () => {
    const scene = full();
    scene.pass(HOUR);
    expect(runOf(scene).overdue).toContain('ask-cut');
    const until = plus(scene.now, 3 * HOUR);
    scene.do(CHIEF, (given) => postponeStep(given, { ...at('ask-cut'), until, reason: '出張中' }));
    expect(stands(scene, 'ask-cut').dueAt).toBe(until);
    expect(runOf(scene).overdue).not.toContain('ask-cut');
    scene.pass(3 * HOUR);
    expect(runOf(scene).overdue).toContain('ask-cut');
  });

  it('is never moved to the past, to an earlier time, or where there is none', () => {
    const scene = full();
    const code = (step: string, until: string) =>
      scene.refused(CHIEF, (given) => postponeStep(given, { ...at(step), until, reason: '出張' }))
        .code;
    expect(code('ask-cut', plus(NIGHT, -MINUTE))).toBe('not-later');
    expect(code('ask-cut', plus(NIGHT, 30 * MINUTE))).toBe('not-later');
    expect(code('count', plus(NIGHT, DAY))).toBe('illegal-step');
  });

  it('of the law is nobody’s to move', () => {
    const scene = full();
    complete(scene, 'count', { 'people-count': 500 });
    const until = plus(NIGHT, 20 * DAY);
    expect(
      scene.refused(CHIEF, (given) =>
        postponeStep(given, { ...at('report'), until, reason: '忙しい' }),
      ),
    ).toMatchObject({ code: 'legal-deadline', details: { duty: 'ppc-preliminary' } });
  });
});

describe('a step added on the way', () => {
  it('is ready at once, has its own clock, and holds its phase', () => {
    const scene = full();
    add(scene, plus(NIGHT, HOUR));
    expect(stands(scene, 'added-1')).toMatchObject({
      state: 'ready',
      office: 'facilities',
      dueAt: plus(NIGHT, HOUR),
    });
    expect(scene.timers.get('step:full:added-1:due')).toBe(plus(NIGHT, HOUR));
    scene.do(null, (given) => judge(given, { incident: true, reason: '' }));
    const refusal = scene.refused(null, (given) => leavePhase(given, { confirmation: '止まった' }));
    expect(JSON.stringify(refusal.details)).toContain('added-1');
  });

  it('is done like any other', () => {
    const scene = full();
    add(scene);
    complete(scene, 'added-1');
    expect(stands(scene, 'added-1').state).toBe('done');
  });

  it('is refused with an office nobody knows, or a time that has passed', () => {
    const scene = full();
    const step = { run: RUN, phase: 'containment', title: 'x', how: '' } as const;
    const code = (office: string, until: string | null) =>
      scene.refused(null, (given) => addStep(given, { ...step, office, until })).code;
    expect(code('nobody', null)).toBe('unknown-reference');
    expect(code('chief', NIGHT)).toBe('not-later');
  });
});

describe('facts', () => {
  it.each([
    [{ 'people-count': -1 }, 'fact-misfit'],
    [{ 'people-count': 1.5 }, 'fact-misfit'],
    [{ 'more-found': 'maybe' }, 'fact-misfit'],
    [{ 'shoe-size': 3 }, 'unknown-reference'],
    [{ 'people-count': null }, 'reason-missing'],
    [{}, 'reason-missing'],
  ])('%p are refused (%s)', (facts, code) => {
    const scene = full();
    expect(scene.refused(null, (given) => recordFacts(given, { run: RUN, facts })).code).toBe(code);
  });

  it('may become 不明 again, and that alone is worth recording', () => {
    const scene = full();
    const say = (count: number | null) =>
      scene.do(null, (given) => recordFacts(given, { run: RUN, facts: { 'people-count': count } }));
    say(12);
    say(null);
    expect(knownFacts(scene.incident)['people-count']).toBeNull();
  });
});

describe('a playbook', () => {
  it('is given up with a reason; its clocks stop, and another may be begun', () => {
    const scene = full();
    expect([...scene.timers.keys()].some((key) => key.startsWith('step:full:'))).toBe(true);
    scene.do(CHIEF, (given) => abandonPlaybook(given, { run: RUN, reason: '停電だった' }));
    expect([...scene.timers.keys()].some((key) => key.startsWith('step:full:'))).toBe(false);
    expect(
      scene.refused(CHIEF, (given) => abandonPlaybook(given, { run: RUN, reason: 'もう一度' }))
        .code,
    ).toBe('illegal-phase');
    scene.do(CHIEF, (given) => startPlaybook(given, 'full'));
    expect(scene.incident.runs.map(({ id, left }) => [id, left])).toEqual([
      ['full', '停電だった'],
      ['full-2', null],
    ]);
  });

  it('is not begun in an incident that is over', () => {
    const scene = full();
    scene.do(null, (given) => judge(given, { incident: false, reason: '誤報' }));
    expect(scene.refused(null, (given) => startPlaybook(given, 'full')).code).toBe('illegal-phase');
  });
});
