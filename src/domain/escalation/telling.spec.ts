import { describe, expect, it } from '@jest/globals';
import { away, DIRECTORY, jst, NIGHT, Scene, settingOf } from '../../../test/fixtures/scene.js';
import { HOUR, MINUTE, plus } from '../calendar/instant.js';
import { assess } from '../incident/triage.js';
import type { Level } from '../severity/severity.js';
import type { Case, Decision } from '../incident/case.js';
import type { Directory, PersonId } from '../plan/plan.js';
import {
  answerByTelephone,
  answerNotice,
  noticeAccepted,
  noticeUndeliverable,
  standDown,
} from './answer.js';
import { leaving } from './still-needed.js';

type Choice = 'understood' | 'call-me' | 'hand-over';

function answer(scene: Scene, person: PersonId, choice: Choice = 'understood'): Decision {
  const key = scene.mailTo(person);
  return scene.do(person, (given) =>
    answerNotice(given, key, { person, choice, via: 'link', note: '' }),
  );
}

function byTelephone(rung: string, person: PersonId, choice: Choice = 'understood') {
  return (given: Case): Decision =>
    answerByTelephone(given, rung, { person, choice, via: 'telephone', note: '折り返し不要' });
}

function level(wanted: Level) {
  return (given: Case): Decision =>
    assess(given, {
      impact: 4,
      urgency: 3,
      facts: [],
      level: wanted,
      reason: '状況が変わったため',
    });
}

/** The night's incident, told nobody yet but those due at once; the CISO is the only rung of interest. */
function cisoScene(directory: Directory = DIRECTORY, dead: PersonId[] = []): Scene {
  const scene = new Scene({}, { setting: settingOf({ directory }), dead });
  scene.pass(30 * MINUTE);
  return scene;
}

const of = (scene: Scene, office: string): string[] =>
  scene.told().filter((each) => each.startsWith(`${office}/`));

describe('an L4 at 02:13 on a Saturday', () => {
  it('reaches every office at its own time when everybody answers', () => {
    const scene = new Scene();
    const at: Record<string, number> = {};
    for (let minute = 0; minute <= 60; minute += 1) {
      for (const mail of scene.mails) {
        if (mail.office in at) continue;
        at[mail.office] = minute;
        answer(scene, mail.person);
      }
      scene.pass(MINUTE);
    }
    expect(at).toEqual({
      'section-manager': 0,
      'contact-point': 15,
      'system-manager': 15,
      chief: 15,
      vendor: 30,
      'department-head': 30,
      ciso: 30,
      'privacy-officer': 60,
      'public-relations': 60,
      mayor: 60,
    });
    expect(scene.incident.rungs.map((rung) => rung.state)).toEqual(
      scene.incident.rungs.map(() => 'answered'),
    );
  });

  it('does not hold the CISO back because the section manager cannot be reached', () => {
    const scene = cisoScene();
    expect(of(scene, 'section-manager').length).toBeGreaterThan(1);
    expect(of(scene, 'ciso')).toEqual(['ciso/deputy-mayor']);
  });
});

describe('one rung', () => {
  it('tells the first deputy at once when the CISO is absent, and says why', () => {
    const scene = cisoScene(away('deputy-mayor'));
    expect(of(scene, 'ciso')).toEqual(['ciso/digital-officer']);
    expect(scene.incident.told.findLast((each) => each.office === 'ciso')?.passedOver).toEqual([
      { person: 'deputy-mayor', order: 1, why: 'absent' },
    ]);
  });

  it('tells the first deputy at once when the office is vacant, and says so', () => {
    const appointments = DIRECTORY.appointments.filter(
      (each) => each.office !== 'ciso' || each.order > 1,
    );
    const scene = cisoScene({ ...DIRECTORY, appointments });
    expect(scene.incident.told.findLast((each) => each.office === 'ciso')).toMatchObject({
      person: 'digital-officer',
      passedOver: [{ person: null, order: 1, why: 'vacant' }],
    });
  });

  it('passes over somebody without a mail address, and says so', () => {
    const people = DIRECTORY.people.map((each) =>
      each.id === 'deputy-mayor' ? { ...each, email: null } : each,
    );
    const scene = cisoScene({ ...DIRECTORY, people });
    expect(scene.incident.told.findLast((each) => each.office === 'ciso')).toMatchObject({
      person: 'digital-officer',
      passedOver: [{ person: 'deputy-mayor', why: 'no-address' }],
    });
  });

  it('tells the next when the answer time has passed, not before', () => {
    const scene = cisoScene();
    scene.pass(10 * MINUTE - 1);
    expect(of(scene, 'ciso')).toHaveLength(1);
    scene.pass(1);
    expect(of(scene, 'ciso')).toEqual(['ciso/deputy-mayor', 'ciso/digital-officer']);
    expect(scene.incident.told.findLast((each) => each.office === 'ciso')?.passedOver).toEqual([
      { person: 'deputy-mayor', order: 1, why: 'no-answer' },
    ]);
  });

  it('counts the answer time from the moment the mail server took the mail', () => {
    const scene = new Scene({}, { relay: 'silent' });
    scene.pass(HOUR);
    expect(of(scene, 'section-manager')).toHaveLength(1);
    scene.system((given) => noticeAccepted(given, scene.mailTo('citizens-manager')));
    scene.pass(9 * MINUTE);
    expect(of(scene, 'section-manager')).toHaveLength(1);
    scene.pass(MINUTE);
    expect(of(scene, 'section-manager')).toHaveLength(2);
  });

  it('never lets the answer time of one person run against the next', () => {
    const scene = new Scene();
    scene.pass(5 * MINUTE);
    scene.relay = 'silent';
    answer(scene, 'citizens-manager', 'hand-over');
    scene.pass(HOUR);
    expect(of(scene, 'section-manager')).toEqual([
      'section-manager/citizens-manager',
      'section-manager/citizens-deputy',
    ]);
  });

  it('calls everybody left on the row after two misses', () => {
    const scene = cisoScene();
    scene.pass(20 * MINUTE);
    expect(of(scene, 'ciso')).toEqual([
      'ciso/deputy-mayor',
      'ciso/digital-officer',
      'ciso/policy-director',
      'ciso/general-affairs-director',
    ]);
  });

  it('tells the next at once when an address is dead', () => {
    const scene = cisoScene(DIRECTORY, ['deputy-mayor']);
    expect(of(scene, 'ciso')).toEqual(['ciso/deputy-mayor', 'ciso/digital-officer']);
    expect(scene.incident.told.findLast((each) => each.office === 'ciso')?.passedOver).toEqual([
      { person: 'deputy-mayor', order: 1, why: 'undeliverable' },
    ]);
  });

  it('does not hurry past those being called when somebody called before turns out unreachable', () => {
    const scene = cisoScene();
    const first = scene.mailTo('deputy-mayor');
    scene.pass(10 * MINUTE);
    scene.system((given) => noticeUndeliverable(given, first, 'bounced late'));
    expect(of(scene, 'ciso')).toHaveLength(2);
  });

  it('does not give up while others who were called together have time left', () => {
    const scene = cisoScene();
    scene.pass(20 * MINUTE);
    const key = scene.mailTo('general-affairs-director');
    scene.system((given) => noticeUndeliverable(given, key, '550'));
    expect(scene.rung('ciso').state).toBe('calling');
  });

  it('tells the next at once when somebody hands over (担当を変更)', () => {
    const scene = cisoScene();
    answer(scene, 'deputy-mayor', 'hand-over');
    expect(of(scene, 'ciso')).toEqual(['ciso/deputy-mayor', 'ciso/digital-officer']);
    expect(scene.incident.told.findLast((each) => each.office === 'ciso')?.passedOver).toEqual([
      { person: 'deputy-mayor', order: 1, why: 'handed-over' },
    ]);
    expect(scene.rung('ciso').state).toBe('calling');
  });

  it.each(['understood', 'call-me'] as const)(
    'stops at the answer 「%s」 while the others go on',
    (choice) => {
      const scene = cisoScene();
      answer(scene, 'deputy-mayor', choice);
      expect(scene.rung('ciso').state).toBe('answered');
      const others = scene.told().length;
      scene.pass(2 * HOUR);
      expect(of(scene, 'ciso')).toHaveLength(1);
      expect(scene.told().length).toBeGreaterThan(others);
    },
  );

  it('counts the late answer of somebody who was already passed over', () => {
    const scene = cisoScene();
    scene.pass(10 * MINUTE);
    const deputy = scene.mailTo('digital-officer');
    answer(scene, 'deputy-mayor');
    expect(scene.rung('ciso').state).toBe('answered');
    const withdrawn = scene.effects.findLast((each) => each.kind === 'withdraw');
    expect(scene.effects).toContainEqual({
      kind: 'withdraw',
      keys: expect.arrayContaining([deputy]),
    });
    expect(withdrawn).toBeDefined();
  });
});

describe('a rung that nobody answers', () => {
  it('raises the alarm and rings for everybody again, until a person acts', () => {
    const scene = cisoScene();
    const calls = (): number => scene.incident.told.filter((each) => each.office === 'ciso').length;
    scene.pass(30 * MINUTE);
    expect(scene.rung('ciso')).toMatchObject({ state: 'exhausted', round: 2 });
    scene.pass(10 * MINUTE);
    expect(calls()).toBe(8);
    scene.pass(20 * MINUTE);
    expect(calls()).toBe(12);
    scene.do('deputy-mayor', (given) => standDown(given, '電話で全員に伝えたため'));
    scene.pass(12 * HOUR);
    expect(calls()).toBe(12);
  });

  it('calls those who are away too, from the second round on', () => {
    const scene = cisoScene(away('deputy-mayor'));
    scene.pass(40 * MINUTE);
    expect(of(scene, 'ciso')).toContain('ciso/deputy-mayor');
  });

  it('keeps its alarm when the office has nobody at all', () => {
    const appointments = DIRECTORY.appointments.filter((each) => each.office !== 'ciso');
    const scene = cisoScene({ ...DIRECTORY, appointments });
    expect(scene.rung('ciso').state).toBe('exhausted');
    scene.pass(3 * HOUR);
    expect(scene.rung('ciso').state).toBe('exhausted');
    expect(scene.timers.has(`rung:${scene.rung('ciso').id}`)).toBe(true);
  });
});

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
    expect(of(scene, 'vendor')).toEqual([]);
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
    const scene = cisoScene();
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
    expect(of(scene, 'ciso')).toEqual([]);
    expect(scene.incident.told.find((each) => each.office === 'ciso')).toMatchObject({
      person: 'policy-director',
      answered: { choice: 'understood' },
    });
  });

  it('that hands over is not followed by a mail to the same person', () => {
    const scene = new Scene();
    scene.do(null, byTelephone(scene.rung('ciso').id, 'deputy-mayor', 'hand-over'));
    expect(of(scene, 'ciso')).toEqual(['ciso/digital-officer']);
  });

  it.each([
    ['a rung that is not there', 'ciso-L9', 'deputy-mayor', 'unknown-reference'],
    ['somebody who is not on the row', 'ciso-L4', 'press-manager', 'unknown-reference'],
    ['a rung that was answered', 'section-manager-L4', 'citizens-manager', 'already-answered'],
  ])('is refused for %s', (_what, rung, person, code) => {
    const scene = new Scene();
    scene.do(null, byTelephone('section-manager-L4', 'citizens-manager'));
    expect(scene.refused(null, byTelephone(rung, person)).code).toBe(code);
  });
});

describe('an answer by link', () => {
  it('is refused the second time, naming who answered', () => {
    const scene = cisoScene();
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

  it.each([
    ['an unknown notice', 'nothing', 'deputy-mayor'],
    ['the notice of somebody else', 'ciso-L4:1:deputy-mayor', 'mayor'],
  ])('is refused for %s', (_what, key, person) => {
    const scene = cisoScene();
    const refusal = scene.refused(person, (given) =>
      answerNotice(given, key, { person, choice: 'understood', via: 'link', note: '' }),
    );
    expect(refusal.code).toBe('unknown-reference');
  });
});

describe('another level', () => {
  const atL3 = (): Scene => {
    const scene = new Scene({ kind: 'unauthorized-access' });
    scene.pass(HOUR);
    return scene;
  };

  it('rings again for those who were called, when it is higher', () => {
    const scene = atL3();
    const before = of(scene, 'section-manager').length;
    expect(scene.rung('ciso').level).toBe('L3');
    scene.do('deputy-mayor', level('L4'));
    expect(of(scene, 'section-manager')).toHaveLength(before + 1);
    expect(of(scene, 'section-manager').at(-1)).toBe('section-manager/citizens-manager');
    expect(of(scene, 'ciso').at(-1)).toBe('ciso/deputy-mayor');
  });

  it('rings again for those who had answered, when it is higher', () => {
    const scene = atL3();
    answer(scene, 'deputy-mayor');
    scene.do('it-manager', level('L4'));
    expect(of(scene, 'ciso').filter((each) => each.endsWith('/deputy-mayor'))).toHaveLength(2);
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
    expect(of(scene, 'ciso')).toEqual([]);
  });

  it('goes on calling where it had begun, when it is lower', () => {
    const scene = cisoScene();
    scene.do('deputy-mayor', level('L3'));
    scene.pass(15 * MINUTE);
    expect(of(scene, 'ciso')).toEqual(['ciso/deputy-mayor', 'ciso/digital-officer']);
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
    expect(of(scene, 'mayor').length).toBeGreaterThan(1);
  });
});

describe('an L1 in the evening', () => {
  it('waits for the morning before it goes to the deputy', () => {
    const scene = new Scene({ kind: 'other', level: 'L1' }, { at: jst('2026-11-17', '16:00') });
    expect(scene.told()).toContain('section-manager/citizens-manager');
    const before = scene.told().length;
    scene.pass(16 * HOUR);
    expect(scene.told()).toHaveLength(before);
    scene.pass(HOUR);
    expect(scene.told()).toContain('section-manager/citizens-deputy');
  });
});

describe('standing the ladder down', () => {
  it('tells nobody else, and keeps the reason', () => {
    const scene = cisoScene();
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
    const scene = cisoScene();
    expect(scene.refused('policy-director', (given) => standDown(given, '')).code).toBe(
      'reason-missing',
    );
    scene.do('policy-director', (given) => standDown(given, '誤報'));
    expect(scene.refused('policy-director', (given) => standDown(given, '誤報')).code).toBe(
      'already-answered',
    );
  });
});

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

describe('who holds an office', () => {
  it('is asked when the rung is due, not when the incident was logged', () => {
    const scene = new Scene({}, { at: jst('2027-03-31', '23:45') });
    const appointments = DIRECTORY.appointments.flatMap((each) =>
      each.office === 'ciso' && each.order === 1
        ? [
            { ...each, to: '2027-03-31' },
            { ...each, person: 'mayor', from: '2027-04-01' },
          ]
        : [each],
    );
    scene.setting = settingOf({ directory: { ...DIRECTORY, appointments } });
    scene.pass(30 * MINUTE);
    expect(of(scene, 'ciso')).toEqual(['ciso/mayor']);
    expect(scene.now).toBe(plus(jst('2027-03-31', '23:45'), 30 * MINUTE));
    expect(NIGHT).toBe('2026-11-20T17:13:00.000Z');
  });
});
