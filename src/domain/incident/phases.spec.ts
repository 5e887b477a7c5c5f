import { describe, expect, it } from '@jest/globals';
import {
  yes,
  no,
  leave,
  ask,
  decide,
  takeUp,
  become,
  toLevel,
  atTheEnd,
} from '../../../test/fixtures/commands.js';
import { away, NIGHT, Scene, settingOf } from '../../../test/fixtures/scene.js';
import { SMALL_SETTING } from '../../../test/fixtures/small-playbook.js';
import { HOUR, MINUTE, plus } from '../calendar/instant.js';
import { answerNotice, noticeAccepted, noticeUndeliverable } from '../escalation/answer.js';
import type { PersonId } from '../plan/plan.js';
import type { Case, Decision } from './case.js';
import type { Harm } from './incident.js';
import { addMeasure, settleMeasure } from './notes.js';
import { leavePhase } from './phases.js';
import { recordHarm } from './triage.js';

const CISO = 'deputy-mayor';
const KNOWN: Harm = { counter: 'no', residents: 'no', personalData: 'no' };
const MEASURE = { measure: 'm1', what: '網の分離', owner: '情報政策課長', due: '2027-03-31' };

describe('phases', () => {
  it('follow one another, none left out', () => {
    const scene = new Scene({ kind: 'other', harm: KNOWN });
    const phases = [scene.incident.phase];
    for (const command of [yes, leave, leave, ask]) {
      scene.do(null, command);
      phases.push(scene.incident.phase);
    }
    expect(phases).toEqual(['triage', 'containment', 'recovery', 'prevention', 'closed']);
    expect(scene.incident.phaseSince).toEqual({
      containment: NIGHT,
      recovery: NIGHT,
      prevention: NIGHT,
    });
  });

  it('are not left while a required step is open, and its title is named', () => {
    const scene = new Scene({ kind: 'small' }, { setting: SMALL_SETTING });
    scene.do(null, yes);
    expect(scene.refused(null, leave)).toMatchObject({
      code: 'open-steps',
      details: { steps: expect.arrayContaining([{ step: 'first', title: 'first' }]) },
    });
  });

  it('are not left without the confirmation their gate asks for', () => {
    const scene = new Scene({ kind: 'other' });
    scene.do(null, yes);
    expect(scene.refused(null, (given) => leavePhase(given, { confirmation: '' })).code).toBe(
      'reason-missing',
    );
  });

  const OPEN = ['triage', 'containment', 'recovery', 'prevention'];
  it.each([
    ['judge', no, ['triage']],
    ['leave-phase', leave, ['containment', 'recovery']],
    ['request-closure', ask, ['prevention']],
    ['decide-closure', decide(), []],
    ['reopen', takeUp(), ['closed']],
    ['classify', become(null, 'disaster'), OPEN],
    ['assess', toLevel('L4'), OPEN],
    ['record-harm', (given: Case) => recordHarm(given, KNOWN), OPEN],
    ['add-measure', (given: Case) => addMeasure(given, MEASURE), OPEN.slice(1)],
  ] as [string, (given: Case) => Decision, string[]][])(
    '%s belongs to its phases',
    (_name, command, phases) => {
      const scene = new Scene({ kind: 'other', harm: KNOWN });
      const accepted: string[] = [];
      for (const go of [null, yes, leave, leave, ask]) {
        if (go) scene.do(null, go);
        const { phase } = scene.incident;
        try {
          command(scene.given({ ref: 'account:x', name: '', person: CISO }));
          accepted.push(phase);
        } catch {
          expect(scene.refused(CISO, command).code).toBe('illegal-phase');
        }
      }
      expect(accepted).toEqual(phases);
    },
  );
});

describe('closing', () => {
  it.each(['L1', 'L2'] as const)('an %s takes effect at once', (level) => {
    const scene = atTheEnd(level);
    scene.do('it-manager', ask);
    expect(scene.incident).toMatchObject({
      phase: 'closed',
      ending: 'closed',
      lessons: '連絡先を直す',
      retentionYears: 5,
      closedBy: '（例）情報政策課長',
    });
  });

  it.each(['L3', 'L4'] as const)('an %s asks the CISO', (level) => {
    const scene = atTheEnd(level);
    scene.do('it-manager', ask);
    expect(scene.incident).toMatchObject({
      phase: 'prevention',
      closure: { byName: '（例）情報政策課長' },
    });
    expect(scene.told('closure')).toEqual(['ciso/deputy-mayor']);
    scene.do(CISO, decide());
    expect(scene.incident).toMatchObject({
      phase: 'closed',
      closure: null,
      closedBy: '（例）副市長',
    });
  });

  it.each([
    ['it-manager', 'nobody is away', 'not-authorised'],
    ['digital-officer', 'nobody is away', 'not-authorised'],
    ['digital-officer', 'the CISO is away', 'accepted'],
    ['policy-director', 'the CISO is away', 'not-authorised'],
  ] as [PersonId, string, string][])('is decided by %s while %s: %s', (person, who, expected) => {
    const scene = atTheEnd();
    scene.do('it-manager', ask);
    if (who === 'the CISO is away') scene.setting = settingOf({ directory: away(CISO) });
    if (expected === 'accepted') scene.do(person, decide());
    else expect(scene.refused(person, decide()).code).toBe(expected);
  });

  it('is not approved by the one who asked, unless the exception is recorded', () => {
    const scene = atTheEnd();
    scene.do(CISO, ask);
    expect(scene.refused(CISO, decide()).code).toBe('requester-is-approver');
    scene.do(CISO, decide(true, '', '担当が一人のため'));
    expect(scene.entries.at(-1)?.facts).toMatchObject({ conflict: '担当が一人のため' });
  });

  it('is returned with a reason, and can be asked for again', () => {
    const scene = atTheEnd();
    scene.do('it-manager', ask);
    expect(scene.refused('it-manager', ask).code).toBe('illegal-phase');
    expect(scene.refused(CISO, decide(false)).code).toBe('reason-missing');
    scene.do(CISO, decide(false, '確報がまだ'));
    expect(scene.incident.closure).toBeNull();
    scene.do('it-manager', ask);
    expect(scene.told('closure')).toHaveLength(2);
  });

  it('is refused while a measure is open', () => {
    const scene = atTheEnd();
    scene.do(null, (given) => addMeasure(given, MEASURE));
    expect(scene.refused(null, ask)).toMatchObject({
      code: 'open-steps',
      details: { measures: ['網の分離'] },
    });
    scene.do(null, (given) =>
      settleMeasure(given, { measure: 'm1', how: 'transferred', note: '課の台帳 12番' }),
    );
    scene.do(null, ask);
  });

  it('is refused when a step was taken back after it was asked for', () => {
    const scene = atTheEnd();
    scene.do(null, become('misdelivery', 'unintentional'));
    expect(scene.refused(null, ask).code).toBe('open-steps');
    scene.do(null, become(null, 'unintentional'));
    scene.do(null, ask);
    scene.do(null, become('misdelivery', 'unintentional'));
    expect(scene.refused(CISO, decide()).code).toBe('open-steps');
  });

  it('silences everything', () => {
    const scene = atTheEnd();
    scene.do('it-manager', ask);
    scene.do(CISO, decide());
    const mails = scene.mails.length;
    const { key } = scene.incident.told[0] ?? { key: '' };
    scene.system((given) => noticeUndeliverable(given, key, 'bounced late'));
    const late = scene.refused('citizens-manager', (given) =>
      answerNotice(given, key, {
        person: 'citizens-manager',
        choice: 'hand-over',
        via: 'link',
        note: '',
      }),
    );
    expect(late.code).toBe('illegal-phase');
    scene.system((given) => noticeAccepted(given, key));
    scene.pass(48 * HOUR);
    expect(scene.mails).toHaveLength(mails);
  });
});

describe('reopening', () => {
  function closed(): Scene {
    const scene = new Scene({ harm: KNOWN });
    scene.pass(20 * MINUTE);
    const key = scene.mailTo('citizens-manager');
    scene.do('citizens-manager', (given) =>
      answerNotice(given, key, {
        person: 'citizens-manager',
        choice: 'understood',
        via: 'link',
        note: '',
      }),
    );
    scene.do(null, no);
    return scene;
  }

  it.each(['triage', 'containment'] as const)('goes back to %s, with the reason', (to) => {
    const scene = closed();
    scene.do(null, takeUp(to));
    expect(scene.incident).toMatchObject({ phase: to, ending: null, endReason: '', closedBy: '' });
    expect(scene.refused(null, takeUp(to)).code).toBe('illegal-phase');
  });

  it('needs a reason', () => {
    expect(closed().refused(null, takeUp('triage', '')).code).toBe('reason-missing');
  });

  it('rings for everybody who never answered, and not for those who did', () => {
    const scene = closed();
    const before = scene.mails.length;
    scene.do(null, takeUp());
    scene.pass(HOUR);
    const offices = scene.mails.slice(before).map((each) => each.office);
    expect(offices).toEqual(expect.arrayContaining(['ciso', 'chief', 'mayor']));
    expect(offices).not.toContain('section-manager');
    const keys = scene.mails.map((each) => each.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('takes up the due times of its steps again', () => {
    const scene = closed();
    expect(scene.timers.size).toBe(0);
    scene.do(null, takeUp());
    expect([...scene.timers.keys()].some((key) => key.startsWith('step:ransomware:'))).toBe(true);
  });

  it('counts the later phases anew', () => {
    const scene = atTheEnd('L2');
    scene.do(null, ask);
    scene.pass(HOUR);
    scene.do(null, takeUp('containment'));
    expect(scene.incident.phaseSince).toEqual({ containment: plus(NIGHT, HOUR) });
  });
});
