import { describe, expect, it } from '@jest/globals';
import { Scene } from '../../../test/fixtures/scene.js';
import { between, MINUTE, plus, type Instant } from '../calendar/instant.js';
import type { Telling } from '../incident/incident.js';
import { answerByTelephone, answerNotice, noticeAccepted, noticeUndeliverable } from './answer.js';
import { dueAfterJump } from './clock-jump.js';
import { handleNotice } from './handle-notice.js';
import { noticeBounced } from './replied.js';
import { answerTimer } from './tell.js';

const LATER = 3 * MINUTE;

/**
 * The second round of the CISO's rung: all four are called at once, and their mails are taken three minutes after
 * each other. The scene stands at the moment of the last.
 */
function everybody(): { scene: Scene; people: string[]; ends: Instant[] } {
  const scene = new Scene();
  scene.pass(30 * MINUTE);
  while (scene.rung('ciso').round < 2) scene.pass(MINUTE);
  scene.relay = 'silent';
  while (scene.rung('ciso').state !== 'calling') scene.pass(MINUTE);
  const calls = callsOf(scene);
  const within = scene.setting.plan.ladder.answerWithin.L4;
  const ends = calls.map(({ key }, index) => {
    if (index > 0) scene.pass(LATER);
    scene.system((given) => noticeAccepted(given, key));
    return plus(scene.now, within);
  });
  return { scene, people: calls.map(({ person }) => person), ends };
}

function callsOf(scene: Scene): Telling[] {
  const { id, round } = scene.rung('ciso');
  return scene.incident.told.filter((each) => each.rung === id && each.round === round);
}

function keyOf(scene: Scene, person: string): string {
  return callsOf(scene).find((each) => each.person === person)?.key ?? '';
}

function handOn(scene: Scene, person: string): void {
  const said = { person, choice: 'hand-over', via: 'link', note: '' } as const;
  scene.do(person, (given) => answerNotice(given, keyOf(scene, person), said));
}

const DROPS: Readonly<Record<string, (scene: Scene, person: string) => void>> = {
  'hands over': handOn,
  'hands over on the telephone': (scene, person) => {
    const said = { person, choice: 'hand-over', via: 'telephone', note: '' } as const;
    scene.do(null, (given) => answerByTelephone(given, scene.rung('ciso').id, said));
  },
  'cannot be reached': (scene, person) => {
    scene.system((given) => noticeUndeliverable(given, keyOf(scene, person), '550'));
  },
  'has a mail that comes back': (scene, person) => {
    scene.system((given) => noticeBounced(given, keyOf(scene, person), '5.1.1'));
  },
};

/** The rung goes on at this moment, and a millisecond before it has not. */
function goesOnAt(scene: Scene, at: Instant): void {
  scene.pass(Math.max(between(scene.now, at) - 1, 0));
  expect(scene.rung('ciso').state).toBe('calling');
  scene.pass(1);
  expect(scene.rung('ciso')).toMatchObject({ state: 'exhausted', round: 3 });
}

describe('a rung that calls several people at once', () => {
  it('goes on when the last of them has had their time', () => {
    const { scene, ends } = everybody();
    expect(ends).toHaveLength(4);
    goesOnAt(scene, ends[3] ?? '');
  });

  it.each(Object.keys(DROPS))(
    'goes on when the others have had their time, when the last one %s',
    (how) => {
      const { scene, people, ends } = everybody();
      DROPS[how]?.(scene, people[3] ?? '');
      goesOnAt(scene, ends[2] ?? '');
    },
  );

  it.each(Object.keys(DROPS))('waits for the last one when the first one %s', (how) => {
    const { scene, people, ends } = everybody();
    DROPS[how]?.(scene, people[0] ?? '');
    goesOnAt(scene, ends[3] ?? '');
  });

  it('goes on at once when whoever still had time drops out', () => {
    const { scene, people, ends } = everybody();
    scene.pass(between(scene.now, ends[2] ?? ''));
    expect(scene.rung('ciso').state).toBe('calling');
    handOn(scene, people[3] ?? '');
    scene.pass(0);
    expect(scene.rung('ciso').state).toBe('exhausted');
  });

  it('goes on at once when all of them drop out', () => {
    const { scene, people } = everybody();
    people.forEach((person) => handOn(scene, person));
    expect(scene.rung('ciso').state).toBe('exhausted');
  });

  it('gives whoever is called anew a time of their own, though a mail of an earlier round comes back', () => {
    const { scene, people, ends } = everybody();
    const earlier = scene.incident.told.find(
      (each) =>
        each.rung === scene.rung('ciso').id && each.round === 1 && each.person === people[3],
    );
    scene.system((given) => noticeBounced(given, earlier?.key ?? '', '5.1.1'));
    goesOnAt(scene, ends[3] ?? '');
  });

  it('waits for a mail that is held back as if it had been taken', () => {
    const { scene, people } = everybody();
    const key = keyOf(scene, people[0] ?? '');
    scene.pass(MINUTE);
    scene.do(null, (given) => handleNotice(given, { key, act: 'park', reason: '電話で伝える' }));
    goesOnAt(scene, plus(scene.now, scene.setting.plan.ladder.answerWithin.L4));
  });

  it('leaves no answer time behind when somebody answers', () => {
    const { scene, people } = everybody();
    const [, second = ''] = people;
    const said = { person: second, choice: 'understood', via: 'link', note: '' } as const;
    scene.do(second, (given) => answerNotice(given, keyOf(scene, second), said));
    const { id } = scene.rung('ciso');
    expect([...scene.timers.keys()].filter((key) => key.startsWith(`answer:${id}:`))).toEqual([]);
  });

  it.each([-120 * MINUTE, 8 * 60 * MINUTE])(
    'keeps the rest of each one when the clock is set by %i ms',
    (by) => {
      const { scene, people, ends } = everybody();
      const { id } = scene.rung('ciso');
      const now = plus(scene.now, by);
      const given = { ...scene.given({ ref: 'system', name: '', person: null }), now };
      const rests = people.map((person) => {
        const key = answerTimer(id, person);
        const dueAt = scene.timers.get(key) ?? '';
        return between(now, dueAfterJump(given, { key, dueAt }, scene.now));
      });
      expect(rests).toEqual(ends.map((end) => between(scene.now, end)));
    },
  );
});
