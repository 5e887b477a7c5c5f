import { describe, expect, it } from '@jest/globals';
import { jst, Scene } from '../../../test/fixtures/scene.js';
import { between, DAY, HOUR, MINUTE, plus, type Milliseconds } from '../calendar/instant.js';
import { SYSTEM } from '../incident/case.js';
import { UNKNOWN_HARM_TIMER } from '../incident/report.js';
import { dueAfterJump } from './clock-jump.js';

/** How long a timer of a scene still waits after the clock jumped; a call is under way for five minutes. */
function waits(scene: Scene, key: string, by: Milliseconds): Milliseconds {
  const dueAt = scene.timers.get(key);
  if (!dueAt) throw new Error(`no timer ${key}: ${[...scene.timers.keys()].join(' ')}`);
  const now = plus(scene.now, by);
  const given = { ...scene.given(SYSTEM), now };
  return between(now, dueAfterJump(given, { key, dueAt }, scene.now));
}

function calling(): { scene: Scene; answer: string; later: string } {
  const scene = new Scene();
  scene.pass(20 * MINUTE);
  const answer = [...scene.timers.keys()].find((key) => key.startsWith('answer:'));
  const later = [...scene.timers.keys()].find((key) => key.startsWith('rung:'));
  if (!answer || !later) throw new Error('nobody is called, or everybody');
  return { scene, answer, later };
}

describe('when the clock of the machine is set back', () => {
  it.each([2 * HOUR, 30 * DAY])('a call waits no longer than it would have (%i ms)', (by) => {
    const { scene, answer, later } = calling();
    for (const key of [answer, later]) expect(waits(scene, key, -by)).toBe(waits(scene, key, 0));
  });

  it('the level is raised for harm that stays unknown as soon as it would have been', () => {
    const { scene } = calling();
    const before = waits(scene, UNKNOWN_HARM_TIMER, 0);
    expect(waits(scene, UNKNOWN_HARM_TIMER, -2 * HOUR)).toBe(before);
  });

  it('an office that is told in office hours is not called before they begin', () => {
    const scene = new Scene(
      { kind: 'lost-media', level: 'L1' },
      { at: jst('2026-11-20', '19:00') },
    );
    const rung = [...scene.timers.keys()].find((key) => key.startsWith('rung:'));
    if (!rung) throw new Error(`no rung waits: ${[...scene.timers.keys()].join(' ')}`);
    const due = scene.timers.get(rung) ?? '';
    expect(plus(scene.now, waits(scene, rung, -2 * HOUR) - 2 * HOUR)).toBe(due);
  });
});

describe('when the clock of the machine is set forward, or it slept', () => {
  it.each([8 * HOUR, 30 * DAY])('whoever is called has the rest of the time (%i ms)', (by) => {
    const { scene, answer } = calling();
    expect(waits(scene, answer, by)).toBe(waits(scene, answer, 0));
  });

  it('an office whose time has come meanwhile is called now', () => {
    const { scene, later } = calling();
    expect(waits(scene, later, 8 * HOUR)).toBeLessThanOrEqual(0);
  });

  it('an answer time that was over already is not given again', () => {
    const { scene, answer } = calling();
    scene.now = plus(scene.timers.get(answer) ?? '', 1);
    expect(waits(scene, answer, HOUR)).toBeLessThan(0);
  });
});
