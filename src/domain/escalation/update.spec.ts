import { describe, expect, it } from '@jest/globals';
import { actor, PLAN, Scene, settingOf } from '../../../test/fixtures/scene.js';
import { HOUR, MINUTE, plus } from '../calendar/instant.js';
import { answerNotice } from './answer.js';
import { nextReportAt } from './next-report.js';
import { assess } from '../incident/triage.js';
import { audience, sendUpdate } from './update.js';

const KNOWN = { counter: 'no', residents: 'no', personalData: 'no' } as const;
const SAID = { conclusion: '再開した', affected: '', doing: '', next: null };
const LADDER = { ...PLAN.ladder, nextReport: { L3: 2 * HOUR, L4: HOUR } };
const SETTING = settingOf({ plan: { ...PLAN, ladder: LADDER } });

const night = (kind = 'ransomware'): Scene =>
  new Scene({ harm: KNOWN, kind }, { setting: SETTING });
const due = (scene: Scene) => nextReportAt({ incident: scene.incident, plan: SETTING.plan });
const asked = (scene: Scene) =>
  scene.incident.told.filter((each) => each.template === 'update-due').map(({ person }) => person);

describe('the clock of reports', () => {
  it('runs from the first notice, and anew from each report', () => {
    const scene = night();
    expect(due(scene)).toBe(plus(scene.now, HOUR));
    scene.pass(20 * MINUTE);
    scene.do(null, (given) => sendUpdate(given, SAID));
    expect(due(scene)).toBe(plus(scene.now, HOUR));
    const next = plus(scene.now, 3 * HOUR);
    scene.do(null, (given) => sendUpdate(given, { ...SAID, next }));
    expect(due(scene)).toBe(next);
  });

  it('is brought forward when the level rises, since everybody is told anew', () => {
    const low = new Scene({ harm: KNOWN, kind: 'misdelivery' }, { setting: SETTING });
    low.do(null, (given) =>
      assess(given, { impact: 3, urgency: 2, facts: [], level: 'L3', reason: '' }),
    );
    low.pass(HOUR);
    low.do(null, (given) => sendUpdate(given, { ...SAID, next: plus(given.now, 8 * HOUR) }));
    low.pass(MINUTE);
    low.do(null, (given) =>
      assess(given, { impact: 4, urgency: 3, facts: [], level: 'L4', reason: '' }),
    );
    expect(due(low)).toBe(plus(low.now, HOUR));
  });

  it('asks 統括 while nobody has answered, and whoever understood first after that', () => {
    const silent = night();
    silent.pass(61 * MINUTE);
    expect(asked(silent)).toEqual(['policy-director']);
    const scene = night();
    scene.pass(MINUTE);
    const key = scene.mailTo('citizens-manager');
    const said = {
      person: 'citizens-manager',
      choice: 'understood',
      via: 'link',
      note: '',
    } as const;
    scene.do('citizens-manager', (given) => answerNotice(given, key, said));
    scene.pass(HOUR);
    expect(asked(scene)).toEqual(['citizens-manager']);
    scene.pass(5 * HOUR);
    expect(asked(scene)).toHaveLength(1);
  });

  it('stops in the phase of prevention unless a report there promises another', () => {
    const scene = night();
    scene.incident = {
      ...scene.incident,
      phase: 'prevention',
      phaseSince: { prevention: scene.now },
    };
    expect(due(scene)).toBeNull();
    const next = plus(scene.now, 24 * HOUR);
    scene.do(null, (given) => sendUpdate(given, { ...SAID, next }));
    expect(due(scene)).toBe(next);
  });
});

describe('who gets a report', () => {
  it('is everybody who was told and can be written to, once each', () => {
    const scene = night();
    scene.pass(31 * MINUTE);
    const { effects } = scene.do(null, (given) => sendUpdate(given, SAID));
    const mails = effects.flatMap((each) => (each.kind === 'update' ? [each.person] : []));
    expect(new Set(mails).size).toBe(mails.length);
    const told = scene.incident.told.filter((each) => each.template === 'rung');
    expect(mails.toSorted()).toEqual([...new Set(told.map(({ person }) => person))].toSorted());
  });

  it('leaves out whoever holds the office no more', () => {
    const scene = night();
    scene.pass(MINUTE);
    const { directory } = scene.setting;
    const appointments = directory.appointments.filter(
      (each) => each.person !== 'citizens-manager',
    );
    scene.setting = { ...scene.setting, directory: { ...directory, appointments } };
    const given = { ...scene, happenedAt: scene.now, actor: actor(null) };
    expect(audience(given).map(({ person }) => person.id)).not.toContain('citizens-manager');
  });

  it('is nobody before the first notice: then it is refused', () => {
    const none = { ...PLAN, ladder: { ...LADDER, rows: [] } };
    const scene = new Scene({ harm: KNOWN }, { setting: settingOf({ plan: none }) });
    expect(scene.refused(null, (given) => sendUpdate(given, SAID)).code).toBe('nobody-told');
  });
});
