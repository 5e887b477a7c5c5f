import { describe, expect, it } from '@jest/globals';
import { answer, mailsOf } from '../../../test/fixtures/calls.js';
import { jst, PLAN, Scene, settingOf } from '../../../test/fixtures/scene.js';
import { HOUR, MINUTE } from '../calendar/instant.js';
import { note } from '../incident/notes.js';

const actWithin = { L2: 4 * HOUR, L4: 30 * MINUTE };
const setting = settingOf({ plan: { ...PLAN, ladder: { ...PLAN.ladder, actWithin } } });
const HOLDER = 'section-manager/citizens-manager';
const KNOWN = { counter: 'no', residents: 'no', personalData: 'no' } as const;

function answered(): Scene {
  const scene = new Scene({ harm: KNOWN }, { setting });
  scene.pass(5 * MINUTE);
  answer(scene, 'citizens-manager');
  return scene;
}

describe('an answer after which nothing is recorded', () => {
  it('lapses after the time of its level: the same person is told again, then the deputy', () => {
    const scene = answered();
    scene.pass(30 * MINUTE - 1);
    expect(mailsOf(scene, 'section-manager')).toEqual([HOLDER]);
    scene.pass(1);
    expect(mailsOf(scene, 'section-manager')).toEqual([HOLDER, HOLDER]);
    expect(scene.rung('section-manager').state).toBe('calling');
    scene.pass(10 * MINUTE);
    expect(mailsOf(scene, 'section-manager').at(-1)).toBe('section-manager/citizens-deputy');
  });

  it('rings first for the deputy where the deputy had answered', () => {
    const scene = new Scene({ harm: KNOWN }, { setting });
    scene.pass(10 * MINUTE);
    answer(scene, 'citizens-deputy');
    scene.pass(30 * MINUTE);
    expect(mailsOf(scene, 'section-manager').at(-1)).toBe('section-manager/citizens-deputy');
    expect(mailsOf(scene, 'section-manager')).toHaveLength(3);
  });

  it('stands as soon as anybody has recorded anything, and begins anew with the next answer', () => {
    const scene = answered();
    scene.pass(20 * MINUTE);
    scene.do('it-manager', (given) => note(given, '市民課の端末を切り離した'));
    scene.pass(2 * HOUR);
    expect(mailsOf(scene, 'section-manager')).toEqual([HOLDER]);
  });

  it('lapses again and again, each time on record, under keys of its own', () => {
    const scene = answered();
    scene.pass(30 * MINUTE);
    answer(scene, 'citizens-manager');
    scene.pass(30 * MINUTE);
    const lapses = scene.entries.filter(({ kind }) => kind === 'answer-lapsed');
    expect(lapses.length).toBe(2);
    const keys = scene.mails.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('counts open hours where the level is told in office hours only', () => {
    const at = jst('2026-11-24', '16:00');
    const scene = new Scene({ kind: 'other', level: 'L2', harm: KNOWN }, { setting, at });
    scene.pass(30 * MINUTE);
    answer(scene, 'citizens-manager');
    const [rung] = scene.incident.rungs.filter(({ office }) => office === 'section-manager');
    expect(rung?.actBy).toBe(jst('2026-11-25', '11:45'));
  });

  it('never lapses where the plan says nothing of it', () => {
    const scene = new Scene({ harm: KNOWN });
    answer(scene, 'citizens-manager');
    scene.pass(5 * HOUR);
    expect(scene.entries.some(({ kind }) => kind === 'answer-lapsed')).toBe(false);
  });
});
