import { describe, expect, it } from '@jest/globals';
import { FULL_SETTING } from '../../../test/fixtures/full-playbook.js';
import {
  answer,
  CHIEF,
  CISO,
  complete,
  decide,
  deciding,
  full,
  OPERATOR,
  PRESS,
  request,
  RUN,
  runOf,
  stands,
} from '../../../test/fixtures/full-scene.js';
import { away, NIGHT, type Scene } from '../../../test/fixtures/scene.js';
import { DAY, HOUR, plus } from '../calendar/instant.js';
import { addMeasure } from '../incident/notes.js';
import { leavePhase } from '../incident/phases.js';
import { judge } from '../incident/triage.js';
import { completeStep, skipStep, undoStep } from './follow.js';
import { actFirst } from './gates.js';
import { beginStep, recordFacts } from './work.js';

const facts = (scene: Scene, known: Record<string, string | number | null>) =>
  scene.do(null, (given) => recordFacts(given, { run: RUN, facts: known }));
const skip = (scene: Scene, step: string) =>
  scene.do(CHIEF, (given) => skipStep(given, { run: RUN, step, reason: '要らない' }));

describe('a choice on facts', () => {
  it.each([
    [101, 'over', 'ready', 'off'],
    [100, 'under', 'off', 'ready'],
  ])('answers itself: %d persons → %s', (count, option, report, reason) => {
    const scene = full();
    complete(scene, 'count', { 'people-count': count });
    expect(runOf(scene).outcomes.many).toMatchObject({ state: 'answered', option, by: 'system' });
    expect(scene.entries.at(-1)?.facts).toMatchObject({ because: { 'people-count': count } });
    expect(stands(scene, 'report').state).toBe(report);
    expect(stands(scene, 'keep-reason').state).toBe(reason);
  });

  it('waits for a person while the fact is 不明, and follows the fact once it comes', () => {
    const scene = full();
    complete(scene, 'count');
    expect(stands(scene, 'many').state).toBe('ready');
    facts(scene, { 'people-count': 250 });
    expect(runOf(scene).outcomes.many?.option).toBe('over');
  });

  it('is a person’s once its answer was taken back, so that it does not answer itself again', () => {
    const scene = full();
    complete(scene, 'count', { 'people-count': 250 });
    scene.do(null, (given) => undoStep(given, { run: RUN, step: 'many', reason: '数え違い' }));
    expect(stands(scene, 'many').state).toBe('ready');
    answer(scene, 'many', 'under');
    expect(runOf(scene).outcomes.many?.by).toBe('account:night-desk');
  });

  it('forgets what a tick recorded when the tick is taken back', () => {
    const scene = full();
    complete(scene, 'count', { 'people-count': 250 });
    scene.do(null, (given) => undoStep(given, { run: RUN, step: 'many', reason: '誤り' }));
    scene.do(null, (given) => undoStep(given, { run: RUN, step: 'count', reason: '誤り' }));
    expect(scene.incident.facts['people-count']).toEqual([]);
  });
});

describe('a gate of two offices', () => {
  it('asks both, opens with the second, and names who agreed', () => {
    const scene = full();
    request(scene, 'ask-cut');
    expect(scene.told('gate')).toEqual(['ciso/deputy-mayor', 'public-relations/press-manager']);
    decide(scene, PRESS, 'ask-cut');
    expect(stands(scene, 'ask-cut').state).toBe('requested');
    expect(stands(scene, 'cut').state).toBe('blocked');
    decide(scene, CISO, 'ask-cut');
    expect(runOf(scene).outcomes['ask-cut']).toMatchObject({
      state: 'approved',
      office: 'ciso',
      consents: [{ office: 'public-relations' }],
    });
    expect(stands(scene, 'cut').state).toBe('ready');
  });

  it('ends with the first refusal', () => {
    const scene = full();
    request(scene, 'ask-cut');
    decide(scene, PRESS, 'ask-cut', false);
    expect(stands(scene, 'ask-cut').state).toBe('rejected');
  });

  it('decided by 統括 in the CISO’s absence is to be confirmed by the CISO, whoever came last', () => {
    const scene = full({ ...FULL_SETTING, directory: away(CISO) });
    request(scene, 'ask-cut');
    decide(scene, CHIEF, 'ask-cut');
    decide(scene, PRESS, 'ask-cut');
    expect(runOf(scene).outcomes['ask-cut']).toMatchObject({
      office: 'chief',
      inPlaceOf: 'ciso',
      ratification: { office: 'ciso', until: plus(NIGHT, DAY) },
    });
  });

  it('is not opened by one person twice, nor by the requester, nor by anybody else', () => {
    const scene = full();
    request(scene, 'ask-cut');
    decide(scene, CISO, 'ask-cut');
    expect(scene.refused(CISO, deciding('ask-cut')).code).toBe('not-authorised');
    expect(scene.refused(OPERATOR, deciding('ask-cut')).code).toBe('not-authorised');
  });

  it('waits for nobody in an emergency', () => {
    const scene = full();
    scene.do(OPERATOR, (given) =>
      actFirst(given, { run: RUN, step: 'ask-cut', reason: '待てない' }),
    );
    expect(stands(scene, 'cut').state).toBe('ready');
  });

  it('is withdrawn from whoever was asked once it is decided', () => {
    const scene = full();
    request(scene, 'ask-cut');
    const asked = scene.mails.map(({ key }) => key);
    const { effects } = decide(scene, PRESS, 'ask-cut', false);
    const withdrawn = effects.flatMap((each) => (each.kind === 'withdraw' ? each.keys : []));
    expect(asked.slice(-2).every((key) => withdrawn.includes(key))).toBe(true);
  });
});

describe('tracks of which one is enough', () => {
  it('close the others, with that reason, and withdraw what was asked in them', () => {
    const scene = throughCut();
    complete(scene, 'call-radio');
    request(scene, 'ask-radio');
    const question = scene.mailTo(CHIEF);
    const { effects } = complete(scene, 'call-mobile');
    expect(stands(scene, 'ask-radio')).toMatchObject({ state: 'off', off: 'joined' });
    expect(stands(scene, 'call-radio').state).toBe('done');
    expect(stands(scene, 'search').state).toBe('ready');
    expect(effects).toContainEqual({ kind: 'withdraw', keys: [question] });
  });
});

describe('a track that was given up', () => {
  it('does not count as done: the others stay open until one is', () => {
    const scene = throughCut();
    skip(scene, 'call-mobile');
    expect(stands(scene, 'call-radio').state).toBe('ready');
    expect(stands(scene, 'search').state).toBe('blocked');
    complete(scene, 'call-radio');
    request(scene, 'ask-radio');
    decide(scene, CHIEF, 'ask-radio');
    expect(stands(scene, 'search').state).toBe('ready');
  });

  it('holds nothing up when all of them were', () => {
    const scene = throughCut();
    for (const step of ['call-mobile', 'call-radio', 'ask-radio']) skip(scene, step);
    expect(stands(scene, 'search').state).toBe('ready');
  });
});

describe('a repeat', () => {
  it('asks after each round, and its next round is a step of its own', () => {
    const scene = throughCut();
    complete(scene, 'call-mobile');
    complete(scene, 'search', { 'more-found': 'yes' });
    expect(stands(scene, 'hunt').state).toBe('blocked');
    complete(scene, 'clean');
    answer(scene, 'hunt', 'again');
    expect(stands(scene, 'clean~2').blockers).toContainEqual({
      kind: 'evidence',
      evidence: 'list~2',
    });
    complete(scene, 'search~2');
    complete(scene, 'clean~2');
    answer(scene, 'hunt~2', 'again');
    complete(scene, 'search~3');
    complete(scene, 'clean~3');
    expect(() => stands(scene, 'hunt~3')).toThrow('is not there');
    scene.do(null, (given) => judge(given, { incident: true, reason: '' }));
    scene.do(null, (given) => leavePhase(given, { confirmation: '止まった' }));
    expect(scene.incident.phase).toBe('recovery');
  });

  it('keeps もう一度 while its next round has begun', () => {
    const scene = throughCut();
    complete(scene, 'call-mobile');
    complete(scene, 'search');
    complete(scene, 'clean');
    answer(scene, 'hunt', 'again');
    complete(scene, 'search~2');
    const refusal = scene.refused(null, (given) =>
      undoStep(given, { run: RUN, step: 'hunt', reason: '誤り' }),
    );
    expect(refusal.details).toMatchObject({ dependants: [{ step: 'search~2', title: 'search' }] });
  });
});

describe('a measure', () => {
  it('that was taken is to be undone in recovery', () => {
    const scene = toRecovery(throughCut());
    expect(stands(scene, 'reconnect').state).toBe('ready');
  });

  it('that was not taken needs no undoing', () => {
    const scene = full();
    complete(scene, 'count', { 'people-count': 1 });
    complete(scene, 'keep-reason');
    skip(scene, 'cut');
    skip(scene, 'ask-cut');
    toRecovery(scene);
    expect(stands(scene, 'reconnect')).toMatchObject({ state: 'off', off: 'not-taken' });
    expect(stands(scene, 'watch').state).toBe('ready');
  });
});

describe('a wait', () => {
  it('runs from when it was begun, and ends no earlier', () => {
    const scene = toRecovery(throughCut());
    complete(scene, 'reconnect');
    const finish = { run: RUN, step: 'watch', evidence: {}, facts: {}, note: '' };
    expect(scene.refused(null, (given) => completeStep(given, finish)).code).toBe('illegal-step');
    scene.do(null, (given) => beginStep(given, { run: RUN, step: 'watch' }));
    const begun = scene.now;
    scene.pass(2 * DAY);
    expect(scene.refused(null, (given) => completeStep(given, finish))).toMatchObject({
      code: 'too-early',
      details: { until: plus(begun, 3 * DAY) },
    });
    scene.pass(DAY);
    complete(scene, 'watch');
    expect(stands(scene, 'watch').state).toBe('done');
  });
});

describe('closing', () => {
  it('follows prevention, and waits for a 再発防止策 with owner and due date', () => {
    const scene = toRecovery(throughCut());
    complete(scene, 'reconnect');
    skip(scene, 'watch');
    scene.do(null, (given) => leavePhase(given, { confirmation: '安全' }));
    expect(stands(scene, 'write').blockers).toMatchObject([
      { kind: 'step', step: 'lessons' },
      { kind: 'measures' },
    ]);
    complete(scene, 'lessons');
    expect(stands(scene, 'write').blockers).toEqual([{ kind: 'measures' }]);
    scene.do(null, (given) =>
      addMeasure(given, { measure: 'm1', what: '網の分離', owner: '課長', due: '2027-03-31' }),
    );
    expect(stands(scene, 'write').state).toBe('ready');
  });
});

describe('a due time', () => {
  it('from a step counts from its completion, and in open days from the phase on', () => {
    const scene = full();
    expect(stands(scene, 'cut').dueAt).toBeNull();
    scene.pass(HOUR / 2);
    decide(scene, PRESS, 'ask-cut');
    decide(scene, CISO, 'ask-cut');
    expect(stands(scene, 'cut').dueAt).toBe(plus(NIGHT, 1.5 * HOUR));
    expect(stands(scene, 'lessons').dueAt).toBeNull();
  });
});

/** The count is done, and the network cut. */
function throughCut(): Scene {
  const scene = full();
  complete(scene, 'count', { 'people-count': 1 });
  complete(scene, 'keep-reason');
  decide(scene, PRESS, 'ask-cut');
  decide(scene, CISO, 'ask-cut');
  complete(scene, 'cut');
  return scene;
}

/** Containment is over, by the shortest way. */
function toRecovery(scene: Scene): Scene {
  complete(scene, 'call-mobile');
  complete(scene, 'search');
  complete(scene, 'clean');
  answer(scene, 'hunt', 'enough');
  scene.do(null, (given) => judge(given, { incident: true, reason: '' }));
  scene.do(null, (given) => leavePhase(given, { confirmation: '止まった' }));
  return scene;
}
