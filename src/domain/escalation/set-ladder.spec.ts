import { describe, expect, it } from '@jest/globals';
import { answer, level, atTheCiso, mailsOf } from '../../../test/fixtures/calls.js';
import { jst, Scene } from '../../../test/fixtures/scene.js';
import { HOUR, MINUTE } from '../calendar/instant.js';
import { leaving } from './still-needed.js';

describe('another level', () => {
  const atL3 = (): Scene => {
    const scene = new Scene({ kind: 'unauthorized-access' });
    scene.pass(HOUR);
    return scene;
  };

  it('rings again for those who were called, when it is higher', () => {
    const scene = atL3();
    const before = mailsOf(scene, 'section-manager').length;
    expect(scene.rung('ciso').level).toBe('L3');
    scene.do('deputy-mayor', level('L4'));
    expect(mailsOf(scene, 'section-manager')).toHaveLength(before + 1);
    expect(mailsOf(scene, 'section-manager').at(-1)).toBe('section-manager/citizens-manager');
    expect(mailsOf(scene, 'ciso').at(-1)).toBe('ciso/deputy-mayor');
  });

  it('rings again for those who had answered, when it is higher', () => {
    const scene = atL3();
    answer(scene, 'deputy-mayor');
    scene.do('it-manager', level('L4'));
    expect(mailsOf(scene, 'ciso').filter((each) => each.endsWith('/deputy-mayor'))).toHaveLength(2);
    expect(scene.rung('ciso').state).toBe('calling');
  });

  it('lets no mail of the lower level leave any more', () => {
    const scene = new Scene({ kind: 'unauthorized-access' }, { relay: 'silent' });
    scene.pass(15 * MINUTE);
    const key = scene.mailTo('citizens-manager');
    scene.do('deputy-mayor', level('L4'));
    expect(scene.effects).toContainEqual({ kind: 'withdraw', keys: [key] });
    expect(leaving(scene.given({ ref: 'system', name: '', person: null }), key)).toEqual({
      send: false,
      why: 'over',
    });
  });

  it('drops whoever was not told yet, when it is lower, and goes back to office hours', () => {
    const harm = { counter: 'no', residents: 'no', personalData: 'no' } as const;
    const scene = new Scene({ harm });
    scene.do('deputy-mayor', level('L2'));
    const opening = jst('2026-11-24', '08:30');
    const waiting = scene.incident.rungs.filter((rung) => rung.state === 'waiting');
    expect(waiting.map((rung) => rung.office)).not.toContain('mayor');
    expect(new Set(waiting.map((rung) => rung.dueAt))).toEqual(new Set([opening]));
    scene.pass(12 * HOUR);
    expect(mailsOf(scene, 'ciso')).toEqual([]);
  });

  it('calls nobody else of an office that the lower level does not tell, and takes the answer of whoever was told', () => {
    const harm = { counter: 'no', residents: 'no', personalData: 'no' } as const;
    const scene = new Scene({ harm });
    scene.pass(HOUR);
    expect(mailsOf(scene, 'mayor')).toEqual(['mayor/mayor']);
    scene.do('deputy-mayor', level('L2'));
    scene.pass(3 * HOUR);
    expect(mailsOf(scene, 'mayor')).toEqual(['mayor/mayor']);
    answer(scene, 'mayor');
    const told = scene.incident.told.find(({ person }) => person === 'mayor');
    expect(told?.answered?.choice).toBe('understood');
  });

  it('goes on calling where it had begun, when it is lower', () => {
    const scene = atTheCiso();
    scene.do('deputy-mayor', level('L3'));
    scene.pass(15 * MINUTE);
    expect(mailsOf(scene, 'ciso')).toEqual(['ciso/deputy-mayor', 'ciso/digital-officer']);
  });

  it('never sends two mails under one key, however often it goes up and down', () => {
    const scene = new Scene({ kind: 'unauthorized-access' });
    for (const next of ['L4', 'L3', 'L4', 'L2', 'L3', 'L4'] as const) {
      scene.pass(3 * HOUR);
      scene.do('deputy-mayor', level(next));
    }
    scene.pass(3 * HOUR);
    const keys = scene.mails.map((each) => each.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(mailsOf(scene, 'mayor').length).toBeGreaterThan(1);
  });
});
