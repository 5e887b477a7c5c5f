import { describe, expect, it } from '@jest/globals';
import {
  CISO,
  CHIEF,
  VICE_CISO,
  OPERATOR,
  CUT,
  atTheCut,
  decide,
  ratify,
  outcomeOf,
} from '../../../test/fixtures/network-cut.js';
import { away, DIRECTORY } from '../../../test/fixtures/scene.js';
import type { Case, Decision } from '../incident/case.js';
import type { PersonId } from '../plan/plan.js';
import { completeStep } from './follow.js';
import { actFirst, requestGate } from './gates.js';

const REASON = '広がりが止まらない';

const request = (given: Case): Decision => requestGate(given, { ...CUT, reason: REASON });
const act = (given: Case): Decision => actFirst(given, { ...CUT, reason: REASON });
describe('asking for the network cut', () => {
  it('writes to the CISO', () => {
    const scene = atTheCut();
    scene.do(OPERATOR, request);
    expect(scene.told('gate')).toEqual(['ciso/deputy-mayor']);
    expect(outcomeOf(scene)).toMatchObject({ state: 'requested', note: REASON });
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
    expect(outcomeOf(scene).state).toBe('approved');
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
      const outcome = outcomeOf(scene);
      expect([outcome.state, outcome.inPlaceOf ?? null]).toEqual(['approved', inPlaceOf]);
    },
  );

  it('lets 統括 decide at once while nobody is CISO', () => {
    const appointments = DIRECTORY.appointments.filter((each) => each.office !== 'ciso');
    const scene = atTheCut({ ...DIRECTORY, appointments });
    scene.do(CHIEF, decide());
    expect(outcomeOf(scene)).toMatchObject({ office: 'chief', inPlaceOf: 'ciso' });
  });

  it('is not for the one who asked, unless the exception is recorded', () => {
    const scene = atTheCut(away(CISO));
    scene.do(CHIEF, request);
    expect(scene.refused(CHIEF, decide()).code).toBe('requester-is-approver');
    scene.do(CHIEF, decide({ conflict: '当直が一人のため' }));
    expect(outcomeOf(scene).conflict).toBe('当直が一人のため');
  });

  it('is not for the one who asked under another account either', () => {
    const scene = atTheCut(away(CISO));
    scene.do(CHIEF, request);
    const second = { ref: 'account:second', name: '部長', person: CHIEF };
    const others = [`account:${CHIEF}`];
    expect(() => decide()(scene.given({ ...second, others }))).toThrow('requester-is-approver');
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
    expect(outcomeOf(scene, { run: 'ransomware', step: 'disconnect' }).state).toBe('done');
  });

  it('withdraws the question', () => {
    const scene = atTheCut();
    scene.do(OPERATOR, request);
    const key = scene.mailTo(CISO);
    scene.do(CISO, decide());
    expect(scene.effects).toContainEqual({ kind: 'withdraw', keys: [key] });
  });
});

describe('緊急措置: acting before the approval', () => {
  it('lets the cut be made at once, and asks the CISO to approve afterwards', () => {
    const scene = atTheCut();
    scene.do(OPERATOR, act);
    expect(outcomeOf(scene)).toMatchObject({
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
    expect(outcomeOf(scene)).toMatchObject({
      state: 'approved',
      office: 'ciso',
      note: REASON,
    });
    expect(outcomeOf(scene)).not.toHaveProperty('ratification');
    expect(outcomeOf(scene)).not.toHaveProperty('conflict');
  });

  it('by a CISO who asked for it is an approval with the exception recorded', () => {
    const scene = atTheCut();
    scene.do(CISO, request);
    scene.do(CISO, act);
    expect(outcomeOf(scene)).toMatchObject({ state: 'approved', conflict: REASON });
  });

  it('by 統括 waits for the CISO like anybody else’s', () => {
    const scene = atTheCut();
    scene.do(CHIEF, act);
    expect(outcomeOf(scene)).toMatchObject({
      state: 'acted-first',
      ratification: { office: 'ciso' },
    });
  });
});
