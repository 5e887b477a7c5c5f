import { describe, expect, it } from '@jest/globals';
import { away, DIRECTORY, Scene, settingOf } from '../../../test/fixtures/scene.js';
import { noticeUndeliverable } from './answer.js';
import { leaving } from './still-needed.js';

describe('a mail about to leave', () => {
  const system = { ref: 'system', name: '', person: null };

  it('does not leave when its person has gone away meanwhile, and the next is told with the reason', () => {
    const scene = new Scene({}, { relay: 'silent' });
    scene.setting = settingOf({ directory: away('citizens-manager') });
    const key = scene.mailTo('citizens-manager');
    expect(leaving(scene.given(system), key)).toEqual({ send: false, why: 'absent' });
    scene.system((given) => noticeUndeliverable(given, key, 'absent'));
    expect(scene.incident.told.at(-1)).toMatchObject({
      person: 'citizens-deputy',
      passedOver: [{ person: 'citizens-manager', order: 1, why: 'absent' }],
    });
  });

  it('does not leave when its person has left the office meanwhile', () => {
    const scene = new Scene({}, { relay: 'silent' });
    const appointments = DIRECTORY.appointments.filter(
      (each) => each.person !== 'citizens-manager',
    );
    scene.setting = settingOf({ directory: { ...DIRECTORY, appointments } });
    expect(leaving(scene.given(system), scene.mailTo('citizens-manager'))).toEqual({
      send: false,
      why: 'vacant',
    });
  });

  it('leaves while its rung calls', () => {
    const scene = new Scene({}, { relay: 'silent' });
    expect(leaving(scene.given(system), scene.mailTo('citizens-manager')).send).toBe(true);
    expect(leaving(scene.given(system), 'nothing').send).toBe(false);
  });
});
