import { describe, expect, it } from '@jest/globals';
import { SATURDAY, smallBody } from '../../../test/fixtures/small-body.js';
import { between, MINUTE } from '../calendar/instant.js';
import { dayAndMinute } from '../calendar/jst.js';
import type { Appointment } from '../plan/plan.js';
import type { Duty } from '../playbook/definition.js';
import { caseName, type ProofCase, type Proven, type ProvenLevel } from './case.js';
import { dutyCases } from './duty-cases.js';
import { NOTHING, type Failure } from './failure.js';
import { momentsFrom, type Time } from './moments.js';
import type { ProofRule } from './holes.js';
import { EveryNight, GroupedNights } from './nights.js';
import { casesOf, prove } from './prove.js';
import { resultOf } from './result.js';
import { timetableOf } from './timetable.js';

const person = (who: string): Failure => ({ kind: 'person', who });
const MAIL_DOWN: Failure = { kind: 'mail-down', who: '' };
const DESK_ONLY: Failure = { kind: 'desk-only', who: '' };

function at(
  proven: Proven,
  failure: Failure,
  [level, time, id]: [ProvenLevel, Time, string] = ['L4', 'night', 'ransomware'],
): ProofCase {
  const playbook = proven.playbooks.find((each) => each.id === id);
  if (!playbook) throw new Error(`no playbook ${id}`);
  return { playbook, level, time, failure };
}

/** Minutes since awareness of what happened first to an office. */
function minutes(proven: Proven, given: ProofCase, event: string, office: string): number | null {
  const line = timetableOf(proven, given).find(
    (each) => each.event === event && each.offices.includes(office),
  );
  return line ? line.after / MINUTE : null;
}

/** Everything is held by one. */
const alone = (all: readonly Appointment[]): readonly Appointment[] =>
  all.filter(({ order }) => order === 1).map((each) => ({ ...each, person: 'manager' }));

/** The same without approvals and duties in its playbooks: only the ladder and the outside duties are left. */
const withoutSteps = (proven: Proven): Proven => ({
  ...proven,
  playbooks: JSON.parse(JSON.stringify(proven.playbooks), (_key, value: unknown) =>
    Array.isArray(value) ? value.filter((each) => !isAskedFor(each)) : value,
  ) as Proven['playbooks'],
});

function isAskedFor(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('block' in value)) return false;
  return 'kind' in value && (value.kind === 'approve' || ('duty' in value && value.duty !== null));
}

const withPlan = (proven: Proven, plan: Partial<Proven['plan']>): Proven => ({
  ...proven,
  plan: { ...proven.plan, ...plan },
});

/** Outside duties that one office alone is reminded of. */
function remindedAt(proven: Proven, office: string): Proven {
  const { duties } = proven.plan;
  if (!duties) throw new Error('the shipped plan has outside duties');
  const rows = duties.rows.map((row) => ({
    ...row,
    remind: { ...row.remind, offices: [office] },
  }));
  return withPlan(proven, { duties: { ...duties, rows } });
}

const playbooks = ['misdelivery'];
const without =
  (office: string) =>
  (all: readonly Appointment[]): readonly Appointment[] =>
    all.filter((each) => each.office !== office);

/** For each rule a plan that has this hole and no other, with what makes it. */
const HOLES: Readonly<Record<ProofRule, readonly [string, () => Proven, Failure]>> = {
  V1: [
    'everything hangs on one who does not answer',
    () =>
      withPlan(withoutSteps(smallBody({ appointments: alone, playbooks })), { duties: undefined }),
    person('manager'),
  ],
  V2: [
    'nobody holds the office that approves',
    () => smallBody({ appointments: without('privacy-chief'), playbooks }),
    NOTHING,
  ],
  V3: [
    'below L3 nobody is told before the offices open on 4 January, after day 5',
    () => {
      const proven = smallBody({ playbooks });
      const severity = { ...proven.plan.severity, floors: [] };
      return withPlan(proven, { duties: undefined, severity });
    },
    DESK_ONLY,
  ],
  V4: [
    'the office that is reminded has nobody',
    () =>
      remindedAt(
        withoutSteps(smallBody({ appointments: without('personnel'), playbooks })),
        'personnel',
      ),
    NOTHING,
  ],
};

describe('a proof', () => {
  it('is the same whether nights that cannot differ are played once or each anew', () => {
    const proven = smallBody({ playbooks: ['misdelivery'] });
    const grouped = new GroupedNights(proven);
    const every = new EveryNight(proven);
    let cases = 0;
    for (const given of casesOf(proven, ['year-end'])) {
      const one = resultOf(proven, grouped, given);
      expect([caseName(given), one]).toEqual([caseName(given), resultOf(proven, every, given)]);
      cases += 1;
    }
    expect(cases).toBe(4 * (1 + 6 + 16 + 2));
  });

  it('is the same twice, and whatever order the files have', () => {
    const proven = smallBody();
    const { directory } = proven;
    const shuffled = {
      ...directory,
      people: directory.people.toReversed(),
      appointments: directory.appointments.toReversed(),
    };
    const first = prove(proven);
    expect(prove(proven)).toEqual(first);
    expect(prove({ ...proven, directory: shuffled })).toEqual(first);
    expect(first.cases).toBe(2 * 4 * 5 * (1 + 6 + 16 + 2));
    expect(first.holes).toEqual([]);
  });

  it('names the one person on whom everything hangs, and shows the exception on record', () => {
    const proven = smallBody({ appointments: alone, playbooks: ['ransomware'] });
    const exceptions = [
      { rule: 'V1', what: 'manager', why: '職員が一人', approvedBy: '管理者' },
      { rule: 'V2', what: 'manager', why: '職員が一人', approvedBy: '管理者' },
      { rule: 'V3', what: 'manager', why: '職員が一人', approvedBy: '管理者' },
    ];
    const { holes } = prove(proven, exceptions.slice(1));
    const excepted = holes.filter(({ exception }) => exception).map(({ rule }) => rule);
    expect(holes.every(({ cause }) => cause.kind !== 'none' || cause.who === '')).toBe(true);
    expect(holes.find(({ rule }) => rule === 'V1')).toMatchObject({
      cause: person('manager'),
      exception: null,
    });
    expect(excepted).toContain('V3');
    expect(prove(proven, exceptions).holes.find(({ rule }) => rule === 'V1')?.exception).toEqual(
      exceptions[0],
    );
  });

  it('names the one person whose approval nobody else can give', () => {
    const proven = smallBody({
      appointments: (all) =>
        all.filter(({ office, order }) => office !== 'privacy-chief' || order === 1),
      playbooks: ['misdelivery'],
    });
    const { holes } = prove(proven);
    expect(holes.map(({ rule, cause }) => [rule, cause])).toEqual([
      ['V2', person('manager')],
      ['V2', { kind: 'vacant', who: 'privacy-chief' }],
    ]);
    expect(holes[0]?.steps).toContain('misdelivery/privacy-report.judge');
  });

  it.each(Object.entries(HOLES))('finds %s alone where %s', (rule, [, proven, cause]) => {
    const { holes } = prove(proven());
    expect([...new Set(holes.map((each) => each.rule))]).toEqual([rule]);
    expect(holes.map((each) => each.cause)).toContainEqual(cause);
  });

  it('needs two people where two have to agree', () => {
    const proven = smallBody({
      appointments: (all) =>
        all
          .filter(
            ({ office, order }) =>
              !['chief', 'ciso', 'public-relations'].includes(office) || order === 1,
          )
          .map((each) =>
            ['chief', 'ciso', 'public-relations'].includes(each.office)
              ? { ...each, person: 'manager' }
              : each,
          ),
    });
    const found = prove(proven).holes.filter(({ cause }) => cause.kind === 'none');
    expect(found.map(({ rule }) => rule)).toEqual(['V2']);
  });
});

describe('the model of the answer', () => {
  const proven = smallBody();

  it('answers at the last minute; an unreachable holder is followed by the deputy, who does too', () => {
    expect(minutes(proven, at(proven, NOTHING), 'answered', 'section-manager')).toBe(10);
    const given = at(proven, person('manager'));
    expect(minutes(proven, given, 'told', 'section-manager')).toBe(0);
    expect(minutes(proven, given, 'answered', 'section-manager')).toBe(20);
  });

  it('waits for the offices to open below L3', () => {
    const given = at(proven, NOTHING, ['L1', 'night', 'ransomware']);
    const first = timetableOf(proven, given).find(({ event }) => event === 'told');
    expect(first?.after).toBe(6.5 * 60 * MINUTE);
  });

  it('has the desk telephone, five minutes each, while no mail leaves', () => {
    const given = at(proven, MAIL_DOWN);
    expect(minutes(proven, given, 'telephone', 'section-manager')).toBe(5);
    const calls = timetableOf(proven, given).filter(({ event }) => event === 'telephone');
    const gaps = calls.slice(1).map(({ after }, index) => after - (calls[index]?.after ?? 0));
    expect(gaps.every((gap) => gap >= 5 * MINUTE)).toBe(true);
  });

  it('has the desk telephone only where nobody answered while mails lie unread', () => {
    const given = at(proven, DESK_ONLY);
    // Holder, deputy and second deputy have ten minutes each; then the board says 電話してください.
    expect(minutes(proven, given, 'nobody', 'section-manager')).toBe(30);
    expect(minutes(proven, given, 'telephone', 'section-manager')).toBe(35);
  });

  it('does not telephone somebody without a telephone', () => {
    const silent = smallBody({ people: (each) => ({ ...each, phone: null, mobile: null }) });
    const { first } = resultOf(silent, new EveryNight(silent), at(silent, MAIL_DOWN));
    expect(first).toBeNull();
    expect(prove(silent).holes.map(({ cause }) => cause.kind)).toContain('mail-down');
  });

  it('tells whoever is in office from midnight of 1 April', () => {
    const moved = smallBody({
      appointments: (all) =>
        all.flatMap((each) =>
          each.office === 'section-manager' && each.order === 1
            ? [
                { ...each, to: '2027-03-31' },
                { ...each, person: 'head', from: '2027-04-01' },
              ]
            : [each],
        ),
    });
    const toldAt = (time: Time): string | null | undefined =>
      timetableOf(moved, at(moved, NOTHING, ['L4', time, 'ransomware'])).find(
        ({ event, offices }) => event === 'told' && offices.includes('section-manager'),
      )?.person;
    expect(toldAt('year-end')).toBe('manager');
    expect(toldAt('transfer')).toBe('head');
  });
});

describe('the outside duties of a night', () => {
  const proven = smallBody();
  const heard = (given: ProofCase, duty: Duty, as = 'open'): string | null | undefined => {
    const { duties } = resultOf(proven, new EveryNight(proven), given);
    const found = duties.find(({ row, as: how }) => row.id === duty && how === as);
    return found && (found.heardAt === null ? null : dayAndMinute(found.heardAt));
  };
  const yearEnd = (failure: Failure, level: ProvenLevel): ProofCase =>
    at(proven, failure, [level, 'year-end', 'misdelivery']);

  it('are those that the category and the level can come to, with facts that bring them about', () => {
    const [L1, L3] = (['L1', 'L3'] as const).map((level) =>
      dutyCases(proven.plan, yearEnd(NOTHING, level)).map(({ row, as }) => `${row.id} ${as}`),
    );
    expect(L1).toEqual(
      expect.arrayContaining(['ppc-preliminary open', 'ppc-final longer', 'police due']),
    );
    // From L3 on the prefecture hears of it; no other body's CEPTOAR has to hear of a misdelivered letter.
    expect([L1, L3].map((all) => all?.includes('prefecture due'))).toEqual([false, true]);
    expect(L3).not.toContain('ceptoar due');
  });

  it('reach somebody at L3 by the ladder, long before the first reminder', () => {
    expect(heard(yearEnd(NOTHING, 'L3'), 'ppc-preliminary')).toBe('2026-12-29 02:30');
  });

  it('reach somebody below L3 by the desk, when nobody reads the reminder of day 3', () => {
    // The mail of nine on the 31st would be read on 4 January; four hours later the board rings.
    expect(heard(yearEnd(NOTHING, 'L1'), 'ppc-preliminary')).toBe('2026-12-31 13:04');
    expect(heard(yearEnd(DESK_ONLY, 'L1'), 'ppc-preliminary')).toBe('2026-12-31 13:04');
    expect(heard(yearEnd(MAIL_DOWN, 'L1'), 'ppc-preliminary')).toBe('2026-12-31 09:04');
    // One who does not answer costs the desk five minutes.
    expect(heard(yearEnd(person('clerk'), 'L1'), 'ppc-preliminary')).toBe('2026-12-31 13:09');
  });

  it('are looked at until day 30, and until day 60 where the purpose was bad', () => {
    const { duties } = resultOf(proven, new EveryNight(proven), yearEnd(NOTHING, 'L3'));
    const last = (as: string): string | undefined => {
      const found = duties.find(({ row, as: how }) => row.id === 'ppc-final' && how === as);
      return found && dayAndMinute(found.dueAt);
    };
    expect([last('open'), last('longer')]).toEqual(['2027-01-27 23:59', '2027-02-26 23:59']);
  });

  it('are a hole when no reminder reaches anybody before the last day', () => {
    const silent = smallBody({
      playbooks: ['misdelivery'],
      people: (each) => ({ ...each, phone: null, mobile: null }),
    });
    const { holes, rows } = prove(silent);
    const open = holes.find(({ rule, cause }) => rule === 'V4' && cause.kind === 'none');
    // Nobody has a telephone, and below L3 nobody reads a mail before the offices open on 4 January.
    expect(open?.duties).toEqual(expect.arrayContaining(['ppc-preliminary', 'my-number']));
    expect(open?.duties).not.toContain('ppc-final');
    expect(open?.example).toMatch(/\/L[12]\/year-end\//);
    expect(
      rows.some(
        ({ time, failure, holes: count }) => time === 'year-end' && failure === 'none' && count > 0,
      ),
    ).toBe(true);
  });

  it('that the law gives no last day are named where they are heard of later than expected', () => {
    const { lateDuties } = prove(smallBody({ playbooks: ['ransomware'] }));
    const lgwan = lateDuties.find(({ duty, always }) => duty === 'lgwan' && always);
    expect(lgwan?.levels).toEqual(['L1', 'L2']);
    expect(lgwan?.times).toContain('year-end');
  });
});

describe('the moments of a proof', () => {
  it('are the next of each kind from the day on', () => {
    const { plan } = smallBody();
    const moments = momentsFrom(SATURDAY, plan.hours);
    expect(Object.values(moments).map(dayAndMinute)).toEqual([
      // 23 November is a holiday, so Tuesday is the first open day, and Wednesday the first night between two.
      '2026-11-24 10:00',
      '2026-11-25 02:00',
      '2026-11-21 02:00',
      '2026-12-29 02:00',
      '2027-04-01 00:30',
    ]);
    expect(momentsFrom('2027-03-31', plan.hours).transfer > moments.transfer).toBe(false);
    expect(between(moments.night, moments['year-end'])).toBeGreaterThan(0);
  });
});
