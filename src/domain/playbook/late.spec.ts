import { describe, expect, it } from '@jest/globals';
import { FULL_SETTING } from '../../../test/fixtures/full-playbook.js';
import {
  complete,
  CISO,
  decide,
  full,
  OPERATOR,
  PRESS,
  RUN,
  runOf,
} from '../../../test/fixtures/full-scene.js';
import { away, NIGHT } from '../../../test/fixtures/scene.js';
import { DAY, HOUR, MINUTE, plus } from '../calendar/instant.js';
import { leaving } from '../escalation/still-needed.js';
import { SYSTEM } from '../incident/case.js';
import { reminderAt, remindBefore } from './due.js';
import { addStep, beginStep } from './work.js';

const KINDS = ['step-reminder', 'step-due', 'step-late'] as const;

describe('a step with a clock', () => {
  it('is told to its office when due, then to the offices above, one after another, and no further', () => {
    const scene = full();
    scene.pass(HOUR);
    expect(scene.told('step-due')).toEqual([`system-manager/${OPERATOR}`]);
    scene.pass(30 * MINUTE);
    expect(scene.told('step-late')).toEqual(['chief/policy-director']);
    scene.pass(30 * MINUTE);
    expect(scene.told('step-late')).toEqual(['chief/policy-director', 'ciso/deputy-mayor']);
    scene.pass(DAY);
    expect(scene.told('step-late')).toHaveLength(2);
    expect(runOf(scene).escalated).toEqual({ 'ask-cut': 2 });
  });

  it('is quiet once it is done', () => {
    const scene = full();
    decide(scene, PRESS, 'ask-cut');
    decide(scene, CISO, 'ask-cut');
    complete(scene, 'cut');
    scene.pass(2 * DAY);
    expect(KINDS.flatMap((kind) => scene.told(kind))).toEqual([]);
  });

  it('is told to the deputy when its holder is away, and the record says why', () => {
    const scene = full({ ...FULL_SETTING, directory: away(OPERATOR) });
    scene.pass(HOUR);
    const told = scene.incident.told.find((each) => each.template === 'step-due');
    expect(told?.person).not.toBe(OPERATOR);
    expect(told?.passedOver).toMatchObject([{ person: OPERATOR, why: 'absent' }]);
  });

  it('disturbs nobody while others hold it up', () => {
    const scene = full();
    // The report waits for the count; 5 days pass.
    scene.pass(6 * DAY);
    expect(scene.incident.told.filter(({ step }) => step === 'report')).toEqual([]);
  });

  it('sends one mail for many: who has had one half an hour ago is not written to again', () => {
    const scene = full();
    const words = { phase: 'containment', title: '鍵', how: '', office: 'system-manager' } as const;
    for (const minutes of [65, 70, 100]) {
      const until = plus(NIGHT, minutes * MINUTE);
      scene.do(null, (given) => addStep(given, { run: RUN, ...words, until }));
    }
    scene.pass(80 * MINUTE);
    expect(scene.told('step-due')).toEqual([`system-manager/${OPERATOR}`]);
    expect(runOf(scene).overdue).toEqual(['ask-cut', 'added-1', 'added-2']);
    scene.pass(20 * MINUTE);
    expect(scene.told('step-due')).toHaveLength(2);
  });

  it('takes a mail back that has not left when the step is done first', () => {
    const scene = full();
    scene.pass(HOUR);
    const key = scene.mailTo(OPERATOR);
    expect(leaving(scene.given(SYSTEM), key).send).toBe(true);
    decide(scene, PRESS, 'ask-cut');
    decide(scene, CISO, 'ask-cut');
    expect(leaving(scene.given(SYSTEM), key)).toEqual({ send: false, why: 'over' });
  });

  it('never tells anybody outside the body in a drill', () => {
    const scene = full();
    scene.incident = { ...scene.incident, drill: true };
    scene.do(null, (given) => beginStep(given, { run: RUN, step: 'count' }));
    expect(scene.mails.every(({ office }) => office !== 'vendor')).toBe(true);
  });
});

describe('a reminder', () => {
  const due = (ms: number, remind: number | null = null) => ({
    ...{ from: 'awareness' as const, step: null, within: { in: 'clock' as const, ms }, remind },
  });

  it.each([
    [30 * MINUTE, null],
    [2 * HOUR, 30 * MINUTE],
    [8 * HOUR, 2 * HOUR],
    [60 * DAY, DAY],
  ])('of %d ms comes %d ms before', (span, before) => {
    expect(remindBefore(due(span))).toBe(before);
  });

  it('comes when the playbook says, where it does', () => {
    expect(reminderAt(due(DAY, HOUR), NIGHT)).toBe(plus(NIGHT, -HOUR));
  });

  it('goes to the office before the due time, once', () => {
    const scene = full();
    complete(scene, 'count', { 'people-count': 500 });
    scene.pass(4 * DAY);
    expect(scene.told('step-reminder')).toHaveLength(1);
    expect(runOf(scene).reminded).toEqual(['report']);
    expect(scene.timers.get('step:full:report:due')).toBe(plus(NIGHT, 5 * DAY));
  });
});

describe('a step that others held up past its time', () => {
  it('is told to its office as soon as it is theirs, and goes up from then', () => {
    const scene = full();
    const words = { phase: 'containment', title: '鍵', how: '', office: 'facilities' } as const;
    scene.do(null, (given) => addStep(given, { run: RUN, ...words, until: plus(NIGHT, 2 * HOUR) }));
    scene.pass(HOUR);
    // `cut` is due an hour after its gate; nobody hears of it while the gate is closed.
    expect(scene.incident.told.some(({ step }) => step === 'cut')).toBe(false);
    decide(scene, PRESS, 'ask-cut');
    decide(scene, CISO, 'ask-cut');
    scene.pass(HOUR);
    expect(scene.incident.told.some(({ step }) => step === 'cut')).toBe(true);
  });

  it('is told although it is held up when it is a duty to the outside', () => {
    const scene = full();
    complete(scene, 'count', { 'people-count': 500 });
    scene.do(null, (given) => beginStep(given, { run: RUN, step: 'ask-cut' }));
    scene.pass(5 * DAY);
    expect(
      scene.incident.told.filter(({ step }) => step === 'report').map((each) => each.template),
    ).toEqual(expect.arrayContaining(['step-reminder', 'step-due']));
  });
});
