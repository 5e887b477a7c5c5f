import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SHIPPED } from '../../../test/fixtures/shipped-plan.js';
import type { Appointment } from '../plan/plan.js';
import type { Playbook, PlaybookPhase, Step } from '../playbook/definition.js';
import { PROOF_RULES } from '../proof/holes.js';
import type { Floor } from '../severity/severity.js';
import type { Asset } from '../register/asset.js';
import { checkPlan } from './check.js';
import { isBlocking, PLAN_RULES } from './finding.js';
import type { CheckedPlan } from './subject.js';
import { termsOf } from './terms.js';

const { plan: PLAN, directory: DIRECTORY, playbooks: PLAYBOOKS } = SHIPPED;
const TODAY = '2026-11-21';
const SINCE = '2026-04-01';

const appointment = (office: string, person: string, order: number): Appointment => ({
  ...{ office, person, order, from: SINCE, to: null },
});

/** あおぞら市 as it ships, kept up. */
const SOUND: CheckedPlan = {
  plan: PLAN,
  people: DIRECTORY.people,
  appointments: DIRECTORY.appointments.some(({ office, order }) => office === 'finder' && order > 1)
    ? DIRECTORY.appointments
    : [...DIRECTORY.appointments, appointment('finder', 'citizens-deputy', 2)],
  playbooks: PLAYBOOKS,
  upkeep: {
    bcp: { name: '業務継続計画', checked: '2026-10-01' },
    reviewBy: '2027-03-31',
    confirmed: Object.fromEntries(DIRECTORY.people.map(({ id }) => [id, '2026-10-01'])),
    exceptions: [],
  },
};

const withAppointments = (
  change: (each: Appointment) => readonly Appointment[],
  more: readonly Appointment[] = [],
): CheckedPlan => ({ ...SOUND, appointments: [...SOUND.appointments.flatMap(change), ...more] });

const withUpkeep = (upkeep: Partial<CheckedPlan['upkeep']>): CheckedPlan => ({
  ...SOUND,
  upkeep: { ...SOUND.upkeep, ...upkeep },
});

const withFloors = (change: (floor: Floor) => readonly Floor[]): CheckedPlan => ({
  ...SOUND,
  plan: { ...PLAN, severity: { ...PLAN.severity, floors: PLAN.severity.floors.flatMap(change) } },
});

const withLadder = (ladder: Partial<CheckedPlan['plan']['ladder']>): CheckedPlan => ({
  ...SOUND,
  plan: { ...PLAN, ladder: { ...PLAN.ladder, ...ladder } },
});

const withAsset = (change: Partial<Asset>): CheckedPlan => ({
  ...SOUND,
  plan: {
    ...PLAN,
    register: (PLAN.register ?? []).map((each) =>
      each.id === 'residents' ? { ...each, ...change } : each,
    ),
  },
});

/** Every playbook of the attacks with its steps changed. */
function withSteps(change: (step: Step, phase: PlaybookPhase) => Step | null): CheckedPlan {
  const changed = ({ phases, ...playbook }: Playbook): Playbook => ({
    ...playbook,
    phases: phases.map((phase) => ({ ...phase, steps: changeAll(phase.steps, phase.phase) })),
  });
  const changeAll = <B extends Playbook['phases'][number]['steps'][number]>(
    blocks: readonly B[],
    phase: PlaybookPhase,
  ): B[] =>
    JSON.parse(JSON.stringify(blocks), (_key, value: unknown) => {
      if (!Array.isArray(value)) return value;
      return value.flatMap((each: unknown) => {
        if (!isStep(each)) return [each];
        const step = change(each, phase);
        return step ? [step] : [];
      });
    }) as B[];
  const playbooks = SOUND.playbooks.map((each) =>
    each.category === 'intentional' ? changed(each) : each,
  );
  return { ...SOUND, playbooks };
}

function isStep(value: unknown): value is Step {
  return typeof value === 'object' && value !== null && 'block' in value && value.block === 'step';
}

const noDeputies = (office: string): CheckedPlan =>
  withAppointments((each) => (each.office === office && each.order > 1 ? [] : [each]));

const BROKEN: Readonly<Record<keyof typeof PLAN_RULES, readonly [string, CheckedPlan][]>> = {
  K1: [
    [
      'a category without recovery',
      withSteps((step, phase) => (phase === 'recovery' ? null : step)),
    ],
  ],
  K2: [
    [
      'a holder who leaves in March with nobody after',
      withAppointments((each) =>
        each.office === 'ciso' && each.order === 1 ? [{ ...each, to: '2027-03-31' }] : [each],
      ),
    ],
    [
      'a holder who comes a day late',
      withAppointments(
        (each) =>
          each.office === 'mayor' && each.order === 1 ? [{ ...each, to: '2027-03-31' }] : [each],
        [{ ...appointment('mayor', 'mayor', 1), from: '2027-04-02' }],
      ),
    ],
  ],
  K3: [
    ['an office with its holder only', noDeputies('facilities')],
    [
      'a holder who deputises for themself',
      withAppointments((each) =>
        each.office === 'facilities' && each.order > 1
          ? [{ ...each, person: 'general-affairs-manager' }]
          : [each],
      ),
    ],
  ],
  K4: [
    ['an approver without deputy', noDeputies('privacy-chief')],
    [
      'an approver whose deputies leave in March',
      withAppointments((each) =>
        each.office === 'privacy-chief' && each.order > 1
          ? [{ ...each, to: '2027-03-31' }]
          : [each],
      ),
    ],
  ],
  K5: [
    [
      'two second deputies on one day',
      withAppointments((each) => [each], [appointment('ciso', 'mayor', 2)]),
    ],
  ],
  K6: [
    [
      'two who stand in for each other only',
      withAppointments(
        (each) => (['facilities', 'personnel'].includes(each.office) ? [] : [each]),
        [
          appointment('facilities', 'press-manager', 1),
          appointment('facilities', 'crisis-manager', 2),
          appointment('personnel', 'crisis-manager', 1),
          appointment('personnel', 'press-manager', 2),
        ],
      ),
    ],
    [
      'three who stand in for each other in a ring',
      withAppointments(
        (each) => (['facilities', 'personnel', 'finder'].includes(each.office) ? [] : [each]),
        [
          appointment('facilities', 'press-manager', 1),
          appointment('facilities', 'crisis-manager', 2),
          appointment('personnel', 'crisis-manager', 1),
          appointment('personnel', 'citizens-deputy', 2),
          appointment('finder', 'citizens-deputy', 1),
          appointment('finder', 'press-manager', 2),
        ],
      ),
    ],
  ],
  K7: [
    [
      'an L4 that never reaches whoever may close it',
      withLadder({
        rows: PLAN.ladder.rows.map((row) =>
          row.office === 'ciso' ? { ...row, delays: { ...row.delays, L4: undefined } } : row,
        ),
      }),
    ],
    [
      'a late step that ends with a clerk',
      withSteps((step) => ({ ...step, late: { after: 1, tell: ['chief', 'finder'] } })),
    ],
  ],
  K8: [
    ['no time to answer', withLadder({ answerWithin: { ...PLAN.ladder.answerWithin, L4: 0 } })],
    [
      'a late ladder that comes back',
      withSteps((step) => ({ ...step, late: { after: 1, tell: ['chief', 'ciso', 'chief'] } })),
    ],
  ],
  K17: [
    [
      'an office that is told twice about a disaster',
      withLadder({
        rows: [
          ...PLAN.ladder.rows,
          ...PLAN.ladder.rows
            .filter(({ office }) => office === 'chief')
            .map((row) => ({ ...row, categories: ['disaster' as const] })),
        ],
      }),
    ],
  ],
  K18: [
    [
      'a body that counts マイナンバー as L2',
      withFloors((floor) => (floor.fact === 'my-number' ? [{ ...floor, level: 'L2' }] : [floor])),
    ],
    [
      'a body without the floor of sensitive data',
      withFloors((floor) => (floor.fact === 'sensitive-data' ? [] : [floor])),
    ],
  ],
  K19: [
    [
      'a body whose nights nobody answers for',
      { ...SOUND, plan: { ...PLAN, desk: { name: '受付', phone: '000' } } },
    ],
  ],
  K20: [
    ['a system that must not stand still, and nobody answers for it', withAsset({ office: null })],
    ['the same without a number at night', withAsset({ vendor: null })],
  ],
  K21: [
    [
      'somebody whose confirmation is waited for, and whom nobody tells',
      withLadder({
        each: [{ offices: ['ciso', 'contact-point', 'section-manager'], levels: ['L4'] }],
        rows: PLAN.ladder.rows.map((row) =>
          row.office === 'contact-point' ? { ...row, delays: { L3: row.delays.L3 } } : row,
        ),
      }),
    ],
  ],
  K9: [
    ['contacts never confirmed', withUpkeep({ confirmed: {} })],
    [
      'a contact confirmed 181 days ago',
      withUpkeep({ confirmed: { ...SOUND.upkeep.confirmed, mayor: '2026-05-24' } }),
    ],
  ],
  K10: [
    [
      'somebody with neither mail nor telephone',
      {
        ...SOUND,
        people: SOUND.people.map((each) =>
          each.id === 'mayor' ? { ...each, email: null, phone: null, mobile: null } : each,
        ),
      },
    ],
  ],
  K11: [
    [
      'a category in which nothing is reported',
      withSteps((step) => (step.kind === 'report' ? { ...step, kind: 'do' } : step)),
    ],
  ],
  K12: [
    [
      'a category in which nobody is told',
      withSteps((step) => (step.kind === 'tell' ? { ...step, kind: 'decide' } : step)),
    ],
  ],
  K13: [
    [
      'a category that ends without a measure',
      withSteps((step) => ({ ...step, needs: { ...step.needs, measures: false } })),
    ],
  ],
  K14: [
    ['no BCP', withUpkeep({ bcp: null })],
    ['a BCP looked at two years ago', withUpkeep({ bcp: { name: 'BCP', checked: '2024-11-21' } })],
    ['a BCP to be looked at', withUpkeep({ bcp: { name: 'BCP', checked: '2026-11-22' } })],
  ],
  K15: [
    ['no day of review', withUpkeep({ reviewBy: null })],
    ['a review that was due yesterday', withUpkeep({ reviewBy: '2026-11-20' })],
  ],
  K16: [
    [
      'an exception nothing needs',
      withUpkeep({
        exceptions: [{ rule: 'K3', what: 'mayor', why: '小さい', approvedBy: '市長' }],
      }),
    ],
  ],
};

const CASES = Object.entries(BROKEN).flatMap(([rule, plans]) =>
  plans.map(([name, subject]) => [rule, name, subject] as const),
);

describe('the check of a plan', () => {
  it('has nothing against a plan that is kept up', () => {
    expect(checkPlan(SOUND, TODAY)).toEqual({ findings: [], excepted: [] });
  });

  it.each(CASES)('%s alone finds %s', (rule, _name, subject) => {
    const { findings } = checkPlan(subject, TODAY);
    expect([...new Set(findings.map((each) => each.rule))]).toEqual([rule]);
    expect(findings.every(({ what }) => /ください。$/.test(what))).toBe(true);
  });

  it('looks for what docs/plan-check.md says, rule by rule, as does the proof', () => {
    const page = readFileSync(join(process.cwd(), 'docs/plan-check.md'), 'utf8');
    const rows = [...page.matchAll(/^\| ([KV]\d+) \|/gm)].map(([, rule]) => rule);
    expect(rows).toEqual([...Object.keys(PLAN_RULES), ...Object.keys(PROOF_RULES)]);
  });

  it('tells what does not hold in the night from what is upkeep', () => {
    const upkeep = Object.keys(PLAN_RULES).filter(
      (rule) => !isBlocking({ rule: rule as keyof typeof PLAN_RULES }),
    );
    expect(upkeep).toEqual(['K3', 'K9', 'K11', 'K12', 'K13', 'K14', 'K15', 'K16', 'K20']);
  });

  it('says from when to when, and where', () => {
    const [[, subject] = []] = BROKEN.K2.slice(1);
    const { findings } = checkPlan(subject ?? SOUND, TODAY);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.what).toContain('2027-04-01から2027-04-01まで');
    expect(findings[0]?.place).toMatchObject({
      in: 'body',
      path: ['appointments', expect.any(Number)],
    });
  });

  it('looks twelve months ahead and no further', () => {
    const leaves = (to: string): CheckedPlan =>
      withAppointments((each) =>
        each.office === 'ciso' && each.order === 1 ? [{ ...each, to }] : [each],
      );
    expect(checkPlan(leaves('2027-11-20'), TODAY).findings).toEqual([]);
    expect(checkPlan(leaves('2027-11-19'), TODAY).findings.map(({ rule }) => rule)).toEqual(['K2']);
  });

  it('lets go what the body has on record as an exception, and shows it', () => {
    const exceptions = [{ rule: 'K3', what: 'facilities', why: '一人職場', approvedBy: '市長' }];
    const alone = noDeputies('facilities');
    const { findings, excepted } = checkPlan(
      { ...alone, upkeep: { ...alone.upkeep, exceptions } },
      TODAY,
    );
    expect(findings).toEqual([]);
    expect(excepted).toMatchObject([{ finding: { rule: 'K3' }, exception: { why: '一人職場' } }]);
  });

  it('does not ask who stands in for whom in a company', () => {
    const vendor = SOUND.appointments.filter(({ office }) => office === 'vendor');
    expect(vendor).toHaveLength(1);
    expect(checkPlan(SOUND, TODAY).findings).toEqual([]);
  });
});

describe('the days of appointments', () => {
  it('are cut only where somebody comes or goes', () => {
    const terms = termsOf(
      [
        { ...appointment('ciso', 'mayor', 1), to: '2027-03-31' },
        { ...appointment('ciso', 'deputy-mayor', 1), from: '2027-04-01' },
      ],
      { from: TODAY, to: '2027-11-20' },
    );
    expect(terms.map(({ from, to, standing }) => [from, to, standing[0]?.person])).toEqual([
      [TODAY, '2027-03-31', 'mayor'],
      ['2027-04-01', '2027-11-20', 'deputy-mayor'],
    ]);
  });
});
