import { describe, expect, it } from '@jest/globals';
import { away, DIRECTORY, Scene, settingOf } from '../../../test/fixtures/scene.js';
import { dutyScene } from '../../../test/fixtures/duties.js';
import { DAY, HOUR, plus } from '../calendar/instant.js';
import { wallClock } from '../calendar/jst.js';
import { judge } from '../incident/triage.js';
import { answerNotice, noticeUndeliverable, standDown } from './answer.js';
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

  it('does not leave, whatever it is about, when its person has left the office meanwhile', () => {
    const scene = dutyScene({ level: 'L1' });
    while (!scene.incident.told.some(({ template }) => template === 'duty-reminder')) {
      scene.pass(HOUR);
    }
    const [told] = scene.incident.told.filter(({ template }) => template === 'duty-reminder');
    if (!told) throw new Error('nobody was reminded');
    expect(leaving(scene.given(system), told.key)).toMatchObject({ send: true });
    const yesterday = plus(scene.now, -DAY);
    const appointments = scene.setting.directory.appointments.map((each) =>
      each.person === told.person ? { ...each, to: wallClock(yesterday).day } : each,
    );
    const before = { ...told, at: plus(yesterday, -DAY) };
    scene.incident = {
      ...scene.incident,
      told: scene.incident.told.map((each) => (each === told ? before : each)),
    };
    scene.setting = { ...scene.setting, directory: { ...scene.setting.directory, appointments } };
    expect(leaving(scene.given(system), told.key)).toEqual({ send: false, why: 'vacant' });
    scene.system((given) => noticeUndeliverable(given, told.key, 'vacant'));
    const last = scene.incident.told.at(-1);
    expect(last?.person).not.toBe(told.person);
    expect(last).toMatchObject({ template: 'duty-reminder', step: told.step });
  });

  it('leaves while its rung calls', () => {
    const scene = new Scene({}, { relay: 'silent' });
    expect(leaving(scene.given(system), scene.mailTo('citizens-manager')).send).toBe(true);
    expect(leaving(scene.given(system), 'nothing').send).toBe(false);
  });

  const OVER = { send: false, why: 'over' } as const;

  it('does not leave when its person has handed over meanwhile, though others of the rung are called', () => {
    const scene = new Scene({}, { relay: 'silent' });
    const key = scene.mailTo('citizens-manager');
    const said = {
      person: 'citizens-manager',
      choice: 'hand-over',
      via: 'console',
      note: '',
    } as const;
    scene.do('citizens-manager', (given) => answerNotice(given, key, said));
    expect(scene.rung('section-manager').state).toBe('calling');
    expect(leaving(scene.given(system), key)).toEqual(OVER);
    expect(leaving(scene.given(system), scene.mailTo('citizens-deputy')).send).toBe(true);
  });

  it('does not leave when its rung is stood down meanwhile', () => {
    const scene = new Scene({}, { relay: 'silent' });
    const key = scene.mailTo('citizens-manager');
    scene.do(null, (given) => standDown(given, '全員に電話した'));
    expect(scene.incident.told.find((each) => each.key === key)?.answered).toBe(null);
    expect(leaving(scene.given(system), key)).toEqual(OVER);
  });

  it('does not leave when its incident is closed meanwhile, whatever its rung says', () => {
    const scene = new Scene({}, { relay: 'silent' });
    const key = scene.mailTo('citizens-manager');
    const { rungs } = scene.incident;
    scene.do(null, (given) => judge(given, { incident: false, reason: '誤りだった' }));
    expect(scene.incident.phase).toBe('closed');
    expect(leaving(scene.given(system), key)).toEqual(OVER);
    // A rung that was forgotten to be silenced rings nobody either.
    scene.incident = { ...scene.incident, rungs };
    expect(leaving(scene.given(system), key)).toEqual(OVER);
  });
});
