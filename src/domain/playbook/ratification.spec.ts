import { describe, expect, it } from '@jest/globals';
import {
  CISO,
  CHIEF,
  VICE_CISO,
  atTheCut,
  CUT,
  decide,
  ratify,
  outcomeOf,
} from '../../../test/fixtures/network-cut.js';
import { away, DIRECTORY, NIGHT, Scene, settingOf } from '../../../test/fixtures/scene.js';
import { DAY, HOUR, plus } from '../calendar/instant.js';
import type { Case, Decision } from '../incident/case.js';
import { standDown } from '../escalation/answer.js';
import { requestClosure } from '../incident/phases.js';
import { classify, judge } from '../incident/triage.js';
import { skipStep } from './follow.js';
import { actFirst, openRatifications } from './gates.js';
import type { Outcome } from './run.js';

const blank: Outcome = {
  state: 'acted-first',
  at: NIGHT,
  by: 'account:x',
  byName: '',
  note: '',
};
describe('事後承認', () => {
  function decidedInPlace(): Scene {
    const scene = atTheCut(away(CISO));
    scene.do(CHIEF, decide());
    return scene;
  }

  it('is due from the CISO within 24 hours, and the CISO is asked', () => {
    const scene = decidedInPlace();
    expect(outcomeOf(scene).ratification).toEqual({
      office: 'ciso',
      until: plus(NIGHT, DAY),
      decided: null,
      overdue: false,
    });
    expect(scene.told('ratification')).toEqual(['ciso/deputy-mayor']);
  });

  it.each([true, false])('is given or refused (%s) by the CISO', (approved) => {
    const scene = decidedInPlace();
    scene.do(CISO, ratify(approved, '切断は妥当でなかった'));
    expect(outcomeOf(scene)).toMatchObject({
      state: 'approved',
      ratification: { decided: { approved, by: '（例）副市長' } },
    });
    expect(scene.timers.has('ratify:ransomware:cut-network')).toBe(false);
  });

  it.each([
    ['the one who decided', CHIEF, true, '', 'requester-is-approver'],
    ['the 副CISO', VICE_CISO, true, '', 'not-authorised'],
    ['the CISO who refuses without a reason', CISO, false, '', 'reason-missing'],
  ] as const)('is not for %s', (_who, person, approved, reason, code) => {
    expect(decidedInPlace().refused(person, ratify(approved, reason)).code).toBe(code);
  });

  it('passes to the next of the order when the office has become vacant', () => {
    const scene = decidedInPlace();
    const appointments = DIRECTORY.appointments.filter((each) => each.office !== 'ciso');
    scene.setting = settingOf({ directory: { ...DIRECTORY, appointments } });
    scene.do('it-manager', ratify());
    expect(outcomeOf(scene).ratification?.decided?.by).toBe('（例）情報政策課長');
  });

  describe('where the office itself cannot give it', () => {
    const only = (...kept: readonly [string, string][]) => ({
      ...DIRECTORY,
      appointments: DIRECTORY.appointments.filter(
        ({ office, person }) =>
          !['ciso', 'chief'].includes(office) ||
          kept.some(([of, who]) => of === office && who === person),
      ),
    });
    const actingFirst = (scene: Scene): unknown =>
      scene.do(CHIEF, (given) => actFirst(given, { ...CUT, reason: '待てない' }));

    it('and the only other one acted, is asked of the next with a right of the plan, who is told', () => {
      const scene = atTheCut(only(['chief', CHIEF]));
      actingFirst(scene);
      const office = outcomeOf(scene).ratification?.office ?? '';
      const [asked] = scene.told('ratification');
      expect(office).not.toBe('ciso');
      expect(asked?.startsWith(`${office}/`)).toBe(true);
      const person = asked?.split('/')[1] ?? '';
      expect(person).not.toBe(CHIEF);
      expect(scene.refused(CHIEF, ratify()).code).toBe('requester-is-approver');
      scene.do(person, ratify());
      expect(outcomeOf(scene).ratification?.decided?.approved).toBe(true);
    });

    it('and the deciding office stands for it, is asked of another too', () => {
      const scene = atTheCut(only(['chief', CHIEF]));
      scene.do(CHIEF, decide());
      const [asked] = scene.told('ratification');
      expect(asked?.split('/')[1]).not.toBe(CHIEF);
      scene.do(asked?.split('/')[1] ?? '', ratify());
    });

    it('is never asked of nobody, whichever offices are vacant', () => {
      const bare = {
        ...DIRECTORY,
        appointments: DIRECTORY.appointments.filter(({ office }) => office !== 'ciso'),
      };
      const scene = atTheCut(bare);
      actingFirst(scene);
      expect(scene.told('ratification')).toHaveLength(1);
      expect(scene.told('ratification')[0]).not.toContain(CHIEF);
    });
  });

  it('is recorded as late after 24 hours, asked for once more, and still possible', () => {
    const scene = decidedInPlace();
    scene.do(CHIEF, (given) => standDown(given, '全員に伝えた'));
    scene.pass(DAY);
    expect(outcomeOf(scene).ratification?.overdue).toBe(true);
    expect(scene.told('ratification')).toHaveLength(2);
    scene.pass(3 * DAY);
    expect(scene.kinds().filter((each) => each === 'ratification-overdue')).toHaveLength(1);
    scene.do(CISO, ratify());
    expect(openRatifications(scene.given({ ref: '', name: '', person: null }))).toEqual([]);
  });

  it('is still owed, and possible, when the incident gets another playbook', () => {
    const scene = decidedInPlace();
    scene.do(null, (given) =>
      classify(given, {
        kind: 'misdelivery',
        category: 'unintentional',
        secondary: [],
        reason: '誤り',
      }),
    );
    expect(openRatifications(scene.given({ ref: '', name: '', person: null }))).toEqual([
      'cut-network',
    ]);
    scene.do(CISO, ratify());
    expect(openRatifications(scene.given({ ref: '', name: '', person: null }))).toEqual([]);
  });

  it('keeps an incident from being judged none', () => {
    const scene = decidedInPlace();
    const none = (given: Case): Decision => judge(given, { incident: false, reason: '訓練だった' });
    expect(scene.refused(null, none)).toMatchObject({
      code: 'open-steps',
      details: { ratifications: ['cut-network'] },
    });
    scene.do(CISO, ratify());
    scene.do(null, none);
    expect(scene.incident.ending).toBe('not-an-incident');
  });

  it('is not asked for where the plan gives no time for it', () => {
    const scene = new Scene(
      { kind: 'misdelivery' },
      { setting: settingOf({ directory: away(CISO) }) },
    );
    const at = { run: 'misdelivery', step: 'approve-notice' };
    for (const step of ['stop-more', 'check-dv'])
      scene.do('policy-director', (given) =>
        skipStep(given, { run: 'misdelivery', step, reason: '済み' }),
      );
    scene.do(CHIEF, decide(at));
    expect(outcomeOf(scene, at).inPlaceOf).toBe('ciso');
    expect(outcomeOf(scene, at).ratification).toBeUndefined();
  });
});

describe('an open ratification', () => {
  it('keeps the incident from being closed', () => {
    const scene = new Scene({ kind: 'other', level: 'L1' });
    const ratification = {
      office: 'ciso',
      until: plus(NIGHT, HOUR),
      decided: null,
      overdue: false,
    };
    const [run] = new Scene().incident.runs;
    if (!run) throw new Error('the playbook did not start');
    const left = { ...run, left: 'reclassified', outcomes: { cut: { ...blank, ratification } } };
    scene.incident = { ...scene.incident, phase: 'prevention', runs: [left] };
    const refusal = scene.refused(null, (given) =>
      requestClosure(given, { lessons: '', retentionYears: 5 }),
    );
    expect(refusal).toMatchObject({ code: 'open-steps', details: { ratifications: ['cut'] } });
  });
});
