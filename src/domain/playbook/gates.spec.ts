import { describe, expect, it } from '@jest/globals';
import { away, DIRECTORY, NIGHT, Scene, settingOf } from '../../../test/fixtures/scene.js';
import { DAY, HOUR, plus } from '../calendar/instant.js';
import type { Case, Decision } from '../incident/case.js';
import { requestClosure } from '../incident/phases.js';
import { classify, judge } from '../incident/triage.js';
import type { Directory, PersonId } from '../plan/plan.js';
import { completeStep, skipStep } from './follow.js';
import {
  actFirst,
  decideGate,
  openRatifications,
  ratifyGate,
  requestGate,
  type GateDecision,
} from './gates.js';
import type { Outcome } from './run.js';

const CISO = 'deputy-mayor';
const CHIEF = 'policy-director';
const VICE_CISO = 'digital-officer';
const OPERATOR = 'it-chief-clerk';
const CUT = { run: 'ransomware', step: 'cut-network' };
const CUT_SEGMENT = { run: 'ransomware', step: 'cut-segment' };
const REASON = '広がりが止まらない';

/** The ransomware run, up to the approval of the network cut. */
function atTheCut(directory: Directory = DIRECTORY): Scene {
  const scene = new Scene({}, { setting: settingOf({ directory }) });
  const run = 'ransomware';
  for (const step of ['unplug', 'photograph', 'call-desk'])
    scene.do(null, (given) => skipStep(given, { run, step, reason: '済み' }));
  scene.do(OPERATOR, (given) => decideGate(given, decision({ ...CUT_SEGMENT })));
  for (const step of ['isolate-segment', 'protect-backups']) {
    const done = { run, step, evidence: {}, facts: {}, note: '' };
    scene.do(OPERATOR, (given) => completeStep(given, done));
  }
  return scene;
}

function decision(change: Partial<GateDecision> = {}): GateDecision {
  return { ...CUT, approved: true, reason: '', conflict: '', ...change };
}

const request = (given: Case): Decision => requestGate(given, { ...CUT, reason: REASON });
const decide =
  (change: Partial<GateDecision> = {}) =>
  (given: Case): Decision =>
    decideGate(given, decision(change));
const act = (given: Case): Decision => actFirst(given, { ...CUT, reason: REASON });
const ratify =
  (approved = true, reason = '') =>
  (given: Case): Decision =>
    ratifyGate(given, { ...CUT, approved, reason });

function outcome(scene: Scene, { run, step }: { run: string; step: string } = CUT): Outcome {
  const found = scene.incident.runs.find((each) => each.id === run)?.outcomes[step];
  if (!found) throw new Error(`${step} has no outcome`);
  return found;
}

describe('asking for the network cut', () => {
  it('writes to the CISO', () => {
    const scene = atTheCut();
    scene.do(OPERATOR, request);
    expect(scene.told('gate')).toEqual(['ciso/deputy-mayor']);
    expect(outcome(scene)).toMatchObject({ state: 'requested', note: REASON });
  });

  it('writes to 統括 when the CISO is absent, never to the 副CISO, and says why', () => {
    const scene = atTheCut(away(CISO));
    scene.do(OPERATOR, request);
    expect(scene.told('gate')).toEqual(['chief/policy-director']);
    expect(scene.incident.told.at(-1)?.passedOver).toEqual([
      { person: CISO, order: 1, why: 'absent' },
    ]);
  });

  it('needs a reason', () => {
    const refusal = atTheCut().refused(OPERATOR, (given) =>
      requestGate(given, { ...CUT, reason: '' }),
    );
    expect(refusal.code).toBe('reason-missing');
  });

  it('can be done again after a refusal, and the earlier decision stays on record', () => {
    const scene = atTheCut();
    scene.do(OPERATOR, request);
    scene.do(CISO, decide({ approved: false, reason: '区画で足りる' }));
    scene.do(OPERATOR, request);
    scene.do(CISO, decide());
    expect(outcome(scene).state).toBe('approved');
    expect(scene.kinds().filter((each) => each === 'gate-decided')).toHaveLength(3);
    const keys = scene.mails.map((each) => each.key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('deciding', () => {
  const present = 'everybody is there';
  it.each([
    [CISO, present, '', 'accepted', null],
    [CHIEF, present, '', 'reason-missing', undefined],
    [CHIEF, present, '電話に出ない', 'accepted', 'ciso'],
    [CHIEF, 'the CISO is away', '', 'accepted', 'ciso'],
    [VICE_CISO, 'the CISO is away', '代理', 'not-authorised', undefined],
    [VICE_CISO, present, '代理', 'not-authorised', undefined],
    ['it-manager', 'CISO and 統括 are away', '', 'accepted', 'ciso'],
    ['it-manager', 'the CISO is away', '', 'reason-missing', undefined],
    [OPERATOR, 'CISO and 統括 are away', '', 'not-authorised', undefined],
    ['mayor', present, '', 'not-authorised', undefined],
    [null, present, '', 'not-authorised', undefined],
  ] as [PersonId | null, string, string, string, string | null | undefined][])(
    'by %s while %s, with the reason 「%s」: %s',
    (person, who, reason, expected, inPlaceOf) => {
      const directory =
        who === present ? DIRECTORY : away(CISO, ...(who.includes('統括') ? [CHIEF] : []));
      const scene = atTheCut(directory);
      if (expected !== 'accepted') {
        expect(scene.refused(person, decide({ reason })).code).toBe(expected);
        return;
      }
      scene.do(person, decide({ reason }));
      expect(outcome(scene)).toMatchObject({ state: 'approved', inPlaceOf });
    },
  );

  it('lets 統括 decide at once while nobody is CISO', () => {
    const appointments = DIRECTORY.appointments.filter((each) => each.office !== 'ciso');
    const scene = atTheCut({ ...DIRECTORY, appointments });
    scene.do(CHIEF, decide());
    expect(outcome(scene)).toMatchObject({ office: 'chief', inPlaceOf: 'ciso' });
  });

  it('is not for the one who asked, unless the exception is recorded', () => {
    const scene = atTheCut(away(CISO));
    scene.do(CHIEF, request);
    expect(scene.refused(CHIEF, decide()).code).toBe('requester-is-approver');
    scene.do(CHIEF, decide({ conflict: '当直が一人のため' }));
    expect(outcome(scene).conflict).toBe('当直が一人のため');
  });

  it('opens the cut, and a refusal keeps it closed', () => {
    const cut = { run: 'ransomware', step: 'disconnect', evidence: {}, facts: {}, note: '' };
    const scene = atTheCut();
    expect(scene.refused(OPERATOR, (given) => completeStep(given, cut))).toMatchObject({
      code: 'illegal-step',
      details: { blockers: expect.arrayContaining([{ kind: 'gate', step: 'cut-network' }]) },
    });
    scene.do(CISO, decide({ approved: false }));
    expect(scene.refused(OPERATOR, (given) => completeStep(given, cut)).code).toBe('illegal-step');
    scene.do(OPERATOR, request);
    scene.do(CISO, decide());
    scene.do(OPERATOR, (given) => completeStep(given, cut));
    expect(outcome(scene, { run: 'ransomware', step: 'disconnect' }).state).toBe('done');
  });

  it('withdraws the question', () => {
    const scene = atTheCut();
    scene.do(OPERATOR, request);
    const key = scene.mailTo(CISO);
    scene.do(CISO, decide());
    expect(scene.effects).toContainEqual({ kind: 'withdraw', keys: [key] });
  });
});

describe('事後承認', () => {
  function decidedInPlace(): Scene {
    const scene = atTheCut(away(CISO));
    scene.do(CHIEF, decide());
    return scene;
  }

  it('is due from the CISO within 24 hours, and the CISO is asked', () => {
    const scene = decidedInPlace();
    expect(outcome(scene).ratification).toEqual({
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
    expect(outcome(scene)).toMatchObject({
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
    expect(outcome(scene).ratification?.decided?.by).toBe('（例）情報政策課長');
  });

  it('is recorded as late after 24 hours, asked for once more, and still possible', () => {
    const scene = decidedInPlace();
    scene.pass(DAY);
    expect(outcome(scene).ratification?.overdue).toBe(true);
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
      scene.do(null, (given) => skipStep(given, { run: 'misdelivery', step, reason: '済み' }));
    scene.do(CHIEF, (given) => decideGate(given, decision(at)));
    expect(outcome(scene, at)).toMatchObject({ inPlaceOf: 'ciso', ratification: null });
  });
});

describe('緊急措置: acting before the approval', () => {
  it('lets the cut be made at once, and asks the CISO to approve afterwards', () => {
    const scene = atTheCut();
    scene.do(OPERATOR, act);
    expect(outcome(scene)).toMatchObject({
      state: 'acted-first',
      ratification: { office: 'ciso' },
    });
    scene.do(OPERATOR, (given) =>
      completeStep(given, {
        run: 'ransomware',
        step: 'disconnect',
        evidence: {},
        facts: {},
        note: '',
      }),
    );
    expect(scene.told('ratification')).toEqual(['ciso/deputy-mayor']);
    expect(scene.refused(OPERATOR, ratify()).code).toBe('requester-is-approver');
    scene.do(CISO, ratify());
  });

  it('needs a reason, and a gate that allows it', () => {
    const scene = atTheCut();
    expect(scene.refused(OPERATOR, (given) => actFirst(given, { ...CUT, reason: '' })).code).toBe(
      'reason-missing',
    );
    const free = { run: 'ransomware', step: 'approve-rebuild' };
    expect(
      scene.refused(OPERATOR, (given) => actFirst(given, { ...free, reason: REASON })).code,
    ).toBe('illegal-step');
  });

  it('by the CISO is the CISO’s own approval: nothing is left to ratify', () => {
    const scene = atTheCut();
    scene.do(CISO, act);
    expect(outcome(scene)).toMatchObject({
      state: 'approved',
      office: 'ciso',
      inPlaceOf: null,
      note: REASON,
      conflict: '',
      ratification: null,
    });
  });

  it('by a CISO who asked for it is an approval with the exception recorded', () => {
    const scene = atTheCut();
    scene.do(CISO, request);
    scene.do(CISO, act);
    expect(outcome(scene)).toMatchObject({ state: 'approved', conflict: REASON });
  });

  it('by 統括 waits for the CISO like anybody else’s', () => {
    const scene = atTheCut();
    scene.do(CHIEF, act);
    expect(outcome(scene)).toMatchObject({
      state: 'acted-first',
      ratification: { office: 'ciso' },
    });
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

const blank: Outcome = {
  state: 'acted-first',
  at: NIGHT,
  by: 'account:x',
  byName: '',
  note: '',
  option: null,
  evidence: {},
  facts: {},
  office: null,
  inPlaceOf: null,
  conflict: '',
  ratification: null,
};
