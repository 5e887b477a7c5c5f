import { describe, expect, it } from '@jest/globals';
import { answer, atTheCiso, mailsOf } from '../../../test/fixtures/calls.js';
import { away, DIRECTORY, jst, NIGHT, Scene, settingOf } from '../../../test/fixtures/scene.js';
import { HOUR, MINUTE, plus } from '../calendar/instant.js';
import { isAlarm } from './alarm.js';
import { noticeAccepted, noticeUndeliverable, standDown } from './answer.js';

describe('an L4 at 02:13 on a Saturday', () => {
  it('reaches every office at its own time when everybody answers', () => {
    const scene = new Scene();
    const at: Record<string, number> = {};
    for (let minute = 0; minute <= 60; minute += 1) {
      for (const mail of scene.mails) {
        if (mail.template !== 'rung' || mail.office in at) continue;
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
    const scene = atTheCiso();
    expect(mailsOf(scene, 'section-manager').length).toBeGreaterThan(1);
    expect(mailsOf(scene, 'ciso')).toEqual(['ciso/deputy-mayor']);
  });
});

describe('one rung', () => {
  it('tells the first deputy at once when the CISO is absent, and says why', () => {
    const scene = atTheCiso(away('deputy-mayor'));
    expect(mailsOf(scene, 'ciso')).toEqual(['ciso/digital-officer']);
    expect(scene.incident.told.findLast((each) => each.office === 'ciso')?.passedOver).toEqual([
      { person: 'deputy-mayor', order: 1, why: 'absent' },
    ]);
  });

  it('tells the first deputy at once when the office is vacant, and says so', () => {
    const appointments = DIRECTORY.appointments.filter(
      (each) => each.office !== 'ciso' || each.order > 1,
    );
    const scene = atTheCiso({ ...DIRECTORY, appointments });
    expect(scene.incident.told.findLast((each) => each.office === 'ciso')).toMatchObject({
      person: 'digital-officer',
      passedOver: [{ person: null, order: 1, why: 'vacant' }],
    });
  });

  it('passes over somebody without a mail address, and says so', () => {
    const people = DIRECTORY.people.map((each) =>
      each.id === 'deputy-mayor' ? { ...each, email: null } : each,
    );
    const scene = atTheCiso({ ...DIRECTORY, people });
    expect(scene.incident.told.findLast((each) => each.office === 'ciso')).toMatchObject({
      person: 'digital-officer',
      passedOver: [{ person: 'deputy-mayor', why: 'no-address' }],
    });
  });

  it('tells the next when the answer time has passed, not before', () => {
    const scene = atTheCiso();
    scene.pass(10 * MINUTE - 1);
    expect(mailsOf(scene, 'ciso')).toHaveLength(1);
    scene.pass(1);
    expect(mailsOf(scene, 'ciso')).toEqual(['ciso/deputy-mayor', 'ciso/digital-officer']);
    expect(scene.incident.told.findLast((each) => each.office === 'ciso')?.passedOver).toEqual([
      { person: 'deputy-mayor', order: 1, why: 'no-answer' },
    ]);
  });

  it('counts the answer time from the moment the mail server took the mail', () => {
    const scene = new Scene({}, { relay: 'silent' });
    scene.pass(HOUR);
    expect(mailsOf(scene, 'section-manager')).toHaveLength(1);
    scene.system((given) => noticeAccepted(given, scene.mailTo('citizens-manager')));
    scene.pass(9 * MINUTE);
    expect(mailsOf(scene, 'section-manager')).toHaveLength(1);
    scene.pass(MINUTE);
    expect(mailsOf(scene, 'section-manager')).toHaveLength(2);
  });

  it('never lets the answer time of one person run against the next', () => {
    const scene = new Scene();
    scene.pass(5 * MINUTE);
    scene.relay = 'silent';
    answer(scene, 'citizens-manager', 'hand-over');
    scene.pass(HOUR);
    expect(mailsOf(scene, 'section-manager')).toEqual([
      'section-manager/citizens-manager',
      'section-manager/citizens-deputy',
    ]);
  });

  it('calls everybody left on the row after two misses', () => {
    const scene = atTheCiso();
    scene.pass(20 * MINUTE);
    expect(mailsOf(scene, 'ciso')).toEqual([
      'ciso/deputy-mayor',
      'ciso/digital-officer',
      'ciso/policy-director',
      'ciso/general-affairs-director',
    ]);
  });

  it('tells the next at once when an address is dead', () => {
    const scene = atTheCiso(DIRECTORY, ['deputy-mayor']);
    expect(mailsOf(scene, 'ciso')).toEqual(['ciso/deputy-mayor', 'ciso/digital-officer']);
    expect(scene.incident.told.findLast((each) => each.office === 'ciso')?.passedOver).toEqual([
      { person: 'deputy-mayor', order: 1, why: 'undeliverable' },
    ]);
  });

  it('does not hurry past those being called when somebody called before turns out unreachable', () => {
    const scene = atTheCiso();
    const first = scene.mailTo('deputy-mayor');
    scene.pass(10 * MINUTE);
    scene.system((given) => noticeUndeliverable(given, first, 'bounced late'));
    expect(mailsOf(scene, 'ciso')).toHaveLength(2);
  });

  it('does not give up while others who were called together have time left', () => {
    const scene = atTheCiso();
    scene.pass(20 * MINUTE);
    const key = scene.mailTo('general-affairs-director');
    scene.system((given) => noticeUndeliverable(given, key, '550'));
    expect(scene.rung('ciso').state).toBe('calling');
  });

  it('tells the next at once when somebody hands over (担当を変更)', () => {
    const scene = atTheCiso();
    answer(scene, 'deputy-mayor', 'hand-over');
    expect(mailsOf(scene, 'ciso')).toEqual(['ciso/deputy-mayor', 'ciso/digital-officer']);
    expect(scene.incident.told.findLast((each) => each.office === 'ciso')?.passedOver).toEqual([
      { person: 'deputy-mayor', order: 1, why: 'handed-over' },
    ]);
    expect(scene.rung('ciso').state).toBe('calling');
  });

  it('tells the next at once also where somebody called before has left the office since', () => {
    const scene = atTheCiso();
    const appointments = DIRECTORY.appointments.filter(
      ({ office, person }) => office !== 'ciso' || person !== 'deputy-mayor',
    );
    scene.setting = settingOf({ directory: { ...DIRECTORY, appointments } });
    scene.pass(10 * MINUTE);
    answer(scene, 'digital-officer', 'hand-over');
    const last = scene.incident.told.findLast(({ rung }) => rung === scene.rung('ciso').id);
    expect(last?.person).not.toBe('digital-officer');
    expect(last?.passedOver).toContainEqual({ person: 'deputy-mayor', order: 1, why: 'no-answer' });
  });

  it.each(['understood', 'call-me'] as const)(
    'stops at the answer 「%s」 while the others go on',
    (choice) => {
      const scene = atTheCiso();
      answer(scene, 'deputy-mayor', choice);
      expect(scene.rung('ciso').state).toBe('answered');
      const others = scene.told().length;
      scene.pass(2 * HOUR);
      expect(mailsOf(scene, 'ciso')).toHaveLength(1);
      expect(scene.told().length).toBeGreaterThan(others);
    },
  );

  it('counts the late answer of somebody who was already passed over', () => {
    const scene = atTheCiso();
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
    const scene = atTheCiso();
    const calls = (): number =>
      scene.incident.told.filter(({ office, template }) => office === 'ciso' && template === 'rung')
        .length;
    scene.pass(30 * MINUTE);
    expect(scene.rung('ciso')).toMatchObject({ state: 'exhausted', round: 2 });
    scene.pass(10 * MINUTE);
    expect(calls()).toBe(8);
    scene.pass(30 * MINUTE);
    expect(calls()).toBe(12);
    scene.do('deputy-mayor', (given) => standDown(given, '電話で全員に伝えたため'));
    scene.pass(12 * HOUR);
    expect(calls()).toBe(12);
  });

  it('calls those who are away too, from the second round on', () => {
    const scene = atTheCiso(away('deputy-mayor'));
    scene.pass(40 * MINUTE);
    expect(mailsOf(scene, 'ciso')).toContain('ciso/deputy-mayor');
  });

  it('ends in its next round when the holder has understood for another office; no deputy is rung up', () => {
    const appointments = DIRECTORY.appointments.map((each) =>
      each.office === 'mayor' && each.order === 1 ? { ...each, person: 'deputy-mayor' } : each,
    );
    const scene = atTheCiso({ ...DIRECTORY, appointments });
    answer(scene, 'deputy-mayor', 'hand-over');
    scene.pass(31 * MINUTE);
    expect(scene.rung('ciso')).toMatchObject({ state: 'exhausted', round: 2 });
    answer(scene, 'deputy-mayor');
    const before = mailsOf(scene, 'ciso');
    scene.pass(10 * MINUTE);
    expect(scene.rung('ciso').state).toBe('answered');
    expect(mailsOf(scene, 'ciso')).toEqual(before);
  });

  it('keeps its alarm when the office has nobody at all', () => {
    const appointments = DIRECTORY.appointments.filter((each) => each.office !== 'ciso');
    const scene = atTheCiso({ ...DIRECTORY, appointments });
    expect(isAlarm(scene.incident, scene.rung('ciso'))).toBe(true);
    scene.pass(3 * HOUR);
    expect(isAlarm(scene.incident, scene.rung('ciso'))).toBe(true);
    expect(scene.timers.has(`rung:${scene.rung('ciso').id}`)).toBe(true);
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
    expect(mailsOf(scene, 'ciso')).toEqual(['ciso/mayor']);
    expect(scene.now).toBe(plus(jst('2027-03-31', '23:45'), 30 * MINUTE));
    expect(NIGHT).toBe('2026-11-20T17:13:00.000Z');
  });
});
