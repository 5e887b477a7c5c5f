import { describe, expect, it } from '@jest/globals';
import { answer, byTelephone, level, atTheCiso, mailsOf } from '../../../test/fixtures/calls.js';
import { DIRECTORY, Scene, settingOf } from '../../../test/fixtures/scene.js';
import { HOUR, MINUTE } from '../calendar/instant.js';
import type { Directory } from '../plan/plan.js';
import { answerNotice, standDown } from './answer.js';
import { leaving } from './still-needed.js';

describe('somebody with several offices', () => {
  const both: Directory = {
    ...DIRECTORY,
    appointments: [
      ...DIRECTORY.appointments.filter((each) => each.office !== 'contact-point'),
      { office: 'contact-point', person: 'it-chief-clerk', order: 1, from: '2026-04-01', to: null },
      { office: 'contact-point', person: 'it-deputy', order: 2, from: '2026-04-01', to: null },
    ],
  };

  function called(): Scene {
    const scene = new Scene({}, { setting: settingOf({ directory: both }) });
    scene.pass(15 * MINUTE);
    return scene;
  }

  it('is called once, and the record shows both', () => {
    const scene = called();
    expect(scene.mails.filter((each) => each.person === 'it-chief-clerk')).toHaveLength(1);
    const key = scene.mailTo('it-chief-clerk');
    const offices = scene.incident.told
      .filter((each) => each.key === key)
      .map((each) => each.office);
    expect(offices).toEqual(['contact-point', 'system-manager']);
  });

  it('answers for both with one answer', () => {
    const scene = called();
    answer(scene, 'it-chief-clerk');
    expect(scene.rung('contact-point').state).toBe('answered');
    expect(scene.rung('system-manager').state).toBe('answered');
  });

  it('hands over both when the answer is changed afterwards', () => {
    const scene = called();
    answer(scene, 'it-chief-clerk');
    scene.do(null, byTelephone(scene.rung('contact-point').id, 'it-chief-clerk', 'hand-over'));
    expect(scene.rung('contact-point').state).toBe('calling');
    expect(scene.rung('system-manager').state).toBe('calling');
    const deputy = scene.incident.told.filter((each) => each.person === 'it-deputy');
    expect(deputy.map((each) => each.office)).toContain('contact-point');
  });

  it('is followed in both rungs when no answer comes', () => {
    const scene = called();
    scene.pass(10 * MINUTE);
    expect(scene.told()).toContain('contact-point/it-deputy');
    expect(scene.incident.told.filter((each) => each.person === 'it-deputy')).toHaveLength(2);
  });

  it('still gets the mail for one office when the other was answered by telephone', () => {
    const scene = new Scene({}, { setting: settingOf({ directory: both }), relay: 'silent' });
    scene.pass(15 * MINUTE);
    scene.do(null, byTelephone(scene.rung('contact-point').id, 'it-deputy'));
    expect(
      leaving(
        scene.given({ ref: 'system', name: '', person: null }),
        scene.mailTo('it-chief-clerk'),
      ),
    ).toMatchObject({
      send: true,
      telling: { office: 'system-manager' },
    });
  });

  it('is not called for the second office after having understood for the first', () => {
    const late = both.appointments.map((each) =>
      each.office === 'vendor' ? { ...each, person: 'it-chief-clerk' } : each,
    );
    const scene = new Scene(
      {},
      { setting: settingOf({ directory: { ...both, appointments: late } }) },
    );
    scene.pass(15 * MINUTE);
    answer(scene, 'it-chief-clerk');
    scene.pass(15 * MINUTE);
    expect(mailsOf(scene, 'vendor')).toEqual([]);
    expect(scene.rung('vendor').state).toBe('answered');
    expect(
      scene.incident.told.findLast((each) => each.office === 'vendor')?.answered,
    ).toMatchObject({
      choice: 'understood',
      by: 'Hikeshi',
    });
  });
});

describe('an answer on the telephone, entered by the desk (代理確認)', () => {
  it('ends the rung and keeps who answered and who entered it', () => {
    const scene = atTheCiso();
    scene.do(null, byTelephone(scene.rung('ciso').id, 'deputy-mayor'));
    expect(scene.rung('ciso').state).toBe('answered');
    expect(scene.incident.told.findLast((each) => each.office === 'ciso')).toMatchObject({
      person: 'deputy-mayor',
      answered: { via: 'telephone', by: '当直', note: '折り返し不要' },
    });
  });

  it('counts before anybody was told, and nobody is told afterwards', () => {
    const scene = new Scene();
    scene.do(null, byTelephone(scene.rung('ciso').id, 'policy-director'));
    scene.pass(HOUR);
    expect(mailsOf(scene, 'ciso')).toEqual([]);
    expect(scene.incident.told.find((each) => each.office === 'ciso')).toMatchObject({
      person: 'policy-director',
      answered: { choice: 'understood' },
    });
  });

  it('that hands over is not followed by a mail to the same person', () => {
    const scene = new Scene();
    scene.do(null, byTelephone(scene.rung('ciso').id, 'deputy-mayor', 'hand-over'));
    expect(mailsOf(scene, 'ciso')).toEqual(['ciso/digital-officer']);
  });

  it('may be changed by whoever gave it: the next person is told after all', () => {
    const scene = new Scene();
    scene.do(null, byTelephone(scene.rung('ciso').id, 'deputy-mayor', 'call-me'));
    scene.do(null, byTelephone(scene.rung('ciso').id, 'deputy-mayor', 'hand-over'));
    expect(scene.rung('ciso').state).toBe('calling');
    expect(mailsOf(scene, 'ciso')).toEqual(['ciso/digital-officer']);
  });

  it('that hands over after all calls everybody again, or the alarm is raised', () => {
    const scene = atTheCiso();
    scene.pass(20 * MINUTE);
    expect(mailsOf(scene, 'ciso')).toHaveLength(4);
    scene.do(null, byTelephone(scene.rung('ciso').id, 'deputy-mayor'));
    scene.do(null, byTelephone(scene.rung('ciso').id, 'deputy-mayor', 'hand-over'));
    expect(scene.rung('ciso').state).toBe('exhausted');
    scene.pass(10 * MINUTE);
    expect(scene.rung('ciso').state).toBe('calling');
    expect(scene.incident.told.filter((each) => each.office === 'ciso')).toHaveLength(8);
  });

  it('is refused once the incident is closed, and rings for nobody', () => {
    const scene = new Scene();
    scene.do(null, byTelephone(scene.rung('ciso').id, 'deputy-mayor', 'call-me'));
    scene.incident = { ...scene.incident, phase: 'closed' };
    const change = byTelephone(scene.rung('ciso').id, 'deputy-mayor', 'hand-over');
    expect(scene.refused(null, change).code).toBe('illegal-phase');
  });

  it.each([
    ['a rung that is not there', 'ciso-L9', 'deputy-mayor', 'unknown-reference'],
    ['somebody who is not on the row', 'ciso-L4', 'press-manager', 'unknown-reference'],
    ['a rung somebody else answered', 'section-manager-L4', 'citizens-deputy', 'already-answered'],
  ])('is refused for %s', (_what, rung, person, code) => {
    const scene = new Scene();
    scene.do(null, byTelephone('section-manager-L4', 'citizens-manager'));
    expect(scene.refused(null, byTelephone(rung, person)).code).toBe(code);
  });
});

describe('an answer by link', () => {
  it('is refused the second time, naming who answered', () => {
    const scene = atTheCiso();
    const key = scene.mailTo('deputy-mayor');
    answer(scene, 'deputy-mayor');
    const refusal = scene.refused('deputy-mayor', (given) =>
      answerNotice(given, key, {
        person: 'deputy-mayor',
        choice: 'call-me',
        via: 'link',
        note: '',
      }),
    );
    expect(refusal).toMatchObject({ code: 'already-answered', details: { by: '（例）副市長' } });
  });

  it('is refused once the incident is closed', () => {
    const scene = atTheCiso();
    const key = scene.mailTo('deputy-mayor');
    scene.incident = { ...scene.incident, phase: 'closed' };
    const input = { person: 'deputy-mayor', choice: 'hand-over', via: 'link', note: '' } as const;
    const refusal = scene.refused('deputy-mayor', (given) => answerNotice(given, key, input));
    expect(refusal.code).toBe('illegal-phase');
  });

  it.each([
    ['an unknown notice', 'nothing', 'deputy-mayor'],
    ['the notice of somebody else', 'ciso-L4:1:deputy-mayor', 'mayor'],
  ])('is refused for %s', (_what, key, person) => {
    const scene = atTheCiso();
    const refusal = scene.refused(person, (given) =>
      answerNotice(given, key, { person, choice: 'understood', via: 'link', note: '' }),
    );
    expect(refusal.code).toBe('unknown-reference');
  });
});

describe('standing the ladder down', () => {
  it('tells nobody else, and keeps the reason', () => {
    const scene = atTheCiso();
    const told = scene.told().length;
    scene.do('policy-director', (given) => standDown(given, '全員が登庁したため'));
    scene.pass(24 * HOUR);
    expect(scene.told()).toHaveLength(told);
    const entry = scene.entries.find((each) => each.kind === 'ladder-stood-down');
    expect(entry?.facts).toMatchObject({ reason: '全員が登庁したため' });
  });

  it('rings again when the level rises afterwards', () => {
    const scene = new Scene({ kind: 'unauthorized-access' });
    scene.do('policy-director', (given) => standDown(given, '全員が登庁したため'));
    scene.do('deputy-mayor', level('L4'));
    expect(scene.told().at(-1)).toBe('section-manager/citizens-manager');
  });

  it('needs a reason, and somebody left to tell', () => {
    const scene = atTheCiso();
    expect(scene.refused('policy-director', (given) => standDown(given, '')).code).toBe(
      'reason-missing',
    );
    scene.do('policy-director', (given) => standDown(given, '誤報'));
    expect(scene.refused('policy-director', (given) => standDown(given, '誤報')).code).toBe(
      'already-answered',
    );
  });
});
