import { describe, expect, it } from '@jest/globals';
import {
  DUTIES_DATA,
  lastDays,
  noon,
  questionOf,
  recorded,
  verdictOn,
} from '../../../test/fixtures/duties.js';
import type { Duty } from '../playbook/definition.js';
import type { FactValue } from '../playbook/run.js';
import { evaluate } from './evaluate.js';

const SAT = '2026-11-21';
const SENSITIVE = { 'personal-data': 'yes', 'sensitive-data': 'yes' };

const stateOn = (
  duty: Duty,
  facts: Readonly<Record<string, FactValue>>,
  legal: 'public' | 'private' | 'assembly' = 'public',
): string | undefined => verdictOn(duty, questionOf(SAT, recorded(SAT, facts), { legal }))?.state;

describe('the counting rule', () => {
  it.each([
    ['2026-11-21', '2026-12-21', '2027-01-19', '12/20 is a Sunday'],
    ['2026-12-01', '2027-01-04', '2027-01-29', '12/30 is in 年末年始'],
    ['2026-04-06', '2026-05-07', '2026-06-04', '5/5 こどもの日, 5/6 振替休日'],
    ['2026-08-24', '2026-09-24', '2026-10-22', '9/22 国民の休日, 9/23 秋分の日'],
    // Derived: day 1 + 29 and day 1 + 59 calendar days, then on to the next open day.
    ['2027-01-13', '2027-02-12', '2027-03-15', '2/11 建国記念の日; 3/13 is a Saturday'],
    ['2027-02-20', '2027-03-23', '2027-04-20', '3/21 春分の日 is a Sunday, 3/22 振替休日'],
    ['2027-04-05', '2027-05-06', '2027-06-03', '5/4 みどりの日, 5/5 こどもの日'],
    ['2027-12-01', '2028-01-04', '2028-01-31', '12/30; 1/29 is a Saturday'],
    ['2027-12-12', '2028-01-11', '2028-02-09', '1/10 成人の日 (second Monday, computed)'],
    ['2028-02-20', '2028-03-21', '2028-04-19', '3/20 春分の日 (computed; leap February)'],
    [
      '2028-08-24',
      '2028-09-25',
      '2028-10-23',
      '9/22 秋分の日 (Friday, computed), then a weekend; 10/22 Sunday',
    ],
    ['2028-12-02', '2029-01-04', '2029-01-30', '12/31; 12/29–1/3'],
    ['2029-01-14', '2029-02-13', '2029-03-14', '2/12 振替休日 (2/11 is a Sunday, computed)'],
    [
      '2029-03-31',
      '2029-05-01',
      '2029-05-29',
      '4/29 昭和の日 is a Sunday, 4/30 振替休日 (computed)',
    ],
    ['2029-08-26', '2029-09-25', '2029-10-24', '9/24 振替休日 (9/23 秋分 is a Sunday, computed)'],
  ])('known %s: 確報 by %s, by %s with 不正の目的 (%s)', (known, thirty, sixty) => {
    expect(lastDays('ppc-final', questionOf(known, recorded(known, SENSITIVE)))).toEqual([
      `limit ${thirty}`,
    ]);
    const intent = recorded(known, { ...SENSITIVE, 'bad-intent': 'yes' });
    expect(lastDays('ppc-final', questionOf(known, intent))).toEqual([`limit ${sixty}`]);
    expect(
      lastDays(
        'my-number-final',
        questionOf(known, [...intent, ...recorded(known, { 'my-number': 'yes' })]),
      ),
    ).toEqual([`limit ${sixty}`]);
  });

  it.each([
    ['2026-11-21', '2026-11-23', '2026-11-25', 'a Saturday; 11/23 is a holiday'],
    ['2026-12-29', '2026-12-31', '2027-01-02', '年末年始'],
    ['2028-05-02', '2028-05-04', '2028-05-06', '大型連休, day 5 a Saturday'],
  ])(
    'known %s: 速報 on day 3 %s, at the latest on day 5 %s, and no day moves (%s)',
    (known, third, fifth) => {
      expect(lastDays('ppc-preliminary', questionOf(known, recorded(known, SENSITIVE)))).toEqual([
        `aim ${third}`,
        `limit ${fifth}`,
      ]);
    },
  );

  it('counts the day in Japan: known at 00:30 on the 22nd is the 22nd, though UTC still has the 21st', () => {
    const aware = new Date('2026-11-22T00:30:00+09:00').toISOString();
    const question = { ...questionOf(SAT, recorded(SAT, SENSITIVE)), aware };
    expect(lastDays('ppc-final', question)).toEqual(['limit 2026-12-21']);
    expect(verdictOn('ppc-final', question)?.clocks[0]?.day1).toBe('2026-11-22');
  });
});

describe('the four types, and more', () => {
  it.each([
    ['① sensitive data, of one person', { ...SENSITIVE, 'people-count': 1 }, 'due'],
    ['② danger to money', { 'personal-data': 'yes', 'money-harm': 'yes' }, 'due'],
    ['③ bad intent, staff too', { 'personal-data': 'yes', 'bad-intent': 'yes' }, 'due'],
    ['④ 101 persons', { 'personal-data': 'yes', 'people-count': 101 }, 'due'],
    ['⑤ sensitive by ordinance', { 'personal-data': 'yes', 'local-sensitive-data': 'yes' }, 'due'],
    ['exactly 100 persons and nothing else', { ...none(), 'people-count': 100 }, 'not-due'],
    ['no personal data', { 'personal-data': 'no', kind: 'misdelivery' }, 'not-due'],
    ['personal data and nothing else known', { 'personal-data': 'yes' }, 'undecided'],
    ['nothing known at all', {}, 'undecided'],
    ['personal data 不明', { 'personal-data': null, 'sensitive-data': 'yes' }, 'undecided'],
    [
      'one answer still missing',
      { ...none(), 'people-count': 80, 'bad-intent': null },
      'undecided',
    ],
    ['a number nobody can tell: the greatest possible', { ...none(), 'people-count': null }, 'due'],
    ['高度な暗号化', { ...SENSITIVE, encrypted: 'yes' }, 'not-due'],
    ['encryption not known', { ...SENSITIVE, encrypted: null }, 'due'],
    ['all recovered unread', { ...SENSITIVE, 'all-recovered-unread': 'yes' }, 'not-due'],
    [
      'same data elsewhere, none taken',
      { ...SENSITIVE, 'backup-safe': 'yes', 'taken-out': 'no' },
      'not-due',
    ],
    [
      'same data elsewhere, perhaps taken',
      { ...SENSITIVE, 'backup-safe': 'yes', 'taken-out': null },
      'due',
    ],
    ['only the dead or companies', { ...SENSITIVE, 'not-living-persons': 'yes' }, 'not-due'],
    [
      'ransomware without a backup is 毀損 ③',
      { 'personal-data': 'yes', ransomware: 'yes', 'backup-safe': 'no' },
      'due',
    ],
    [
      'ransomware with a good backup and nothing taken',
      { 'personal-data': 'yes', ransomware: 'yes', 'backup-safe': 'yes', 'taken-out': 'no' },
      'not-due',
    ],
    [
      'C2 traffic on a machine that reaches the data is おそれ',
      { kind: 'malware-c2', 'personal-data': 'no', 'data-reachable': 'yes', 'bad-intent': 'yes' },
      'due',
    ],
    [
      'C2 traffic, and nobody knows whether it reaches the data',
      { kind: 'malware-c2', 'personal-data': 'no', 'bad-intent': 'yes' },
      'undecided',
    ],
  ])('%s: %j is %s', (_why, facts, state) => {
    expect(stateOn('ppc-preliminary', facts)).toBe(state);
    expect(stateOn('ppc-final', facts)).toBe(state);
  });

  it('names the missing facts: first what happened, then its types', () => {
    const missing = (facts: Record<string, FactValue>) =>
      verdictOn('ppc-preliminary', questionOf(SAT, recorded(SAT, facts)))?.missing;
    expect(missing({ kind: 'misdelivery' })).toEqual(['personal-data']);
    expect(missing({ 'personal-data': 'yes', 'people-count': 12, 'sensitive-data': 'no' })).toEqual(
      ['money-harm', 'bad-intent', 'ransomware', 'local-sensitive-data'],
    );
  });

  it('says why nothing is due: the exemption in words', () => {
    const verdict = verdictOn(
      'ppc-preliminary',
      questionOf(SAT, recorded(SAT, { ...SENSITIVE, encrypted: 'yes' })),
    );
    expect(verdict?.why).toEqual({ exempt: expect.stringContaining('暗号化') });
  });

  it('does not trust a value of another type under the same name', () => {
    expect(stateOn('ppc-preliminary', { ...none(), 'people-count': '五百人くらい' })).toBe(
      'undecided',
    );
  });
});

describe('the law of the organ', () => {
  const thousand = { ...none(), 'people-count': 1000 };

  it('a private body reports over 1,000 persons, a public one over 100', () => {
    expect(stateOn('ppc-preliminary', thousand, 'private')).toBe('not-due');
    expect(stateOn('ppc-preliminary', { ...thousand, 'people-count': 1001 }, 'private')).toBe(
      'due',
    );
    expect(stateOn('ppc-preliminary', { ...thousand, 'people-count': 101 })).toBe('due');
    const article = (legal: 'public' | 'private') =>
      verdictOn('ppc-preliminary', questionOf(SAT, recorded(SAT, SENSITIVE), { legal }))?.row
        .article;
    expect([article('public'), article('private')]).toEqual([
      expect.stringContaining('第68条'),
      expect.stringContaining('第26条'),
    ]);
  });

  it('議会 is outside the APPI: no report to the commission, notice by its own 条例, マイナンバー all the same', () => {
    const facts = { ...SENSITIVE, 'my-number': 'yes', 'my-number-system': 'yes' };
    const question = questionOf(SAT, recorded(SAT, facts), { legal: 'assembly' });
    expect(verdictOn('ppc-preliminary', question)).toMatchObject({
      state: 'not-due',
      why: 'other-organ',
    });
    expect(verdictOn('person-notice', question)).toMatchObject({
      state: 'not-due',
      why: 'other-organ',
    });
    expect(verdictOn('assembly-notice', question)?.state).toBe('due');
    expect(verdictOn('my-number', question)?.state).toBe('due');
  });

  it('マイナンバー below every threshold is still reported by a public body, and only by one', () => {
    const below = {
      ...none(),
      'my-number': 'yes',
      'people-count': 1,
      'my-number-system': 'no',
      'public-view': 'no',
    };
    expect(stateOn('my-number', below)).toBe('not-due');
    expect(stateOn('my-number-below', below)).toBe('due');
    expect(stateOn('my-number-below', below, 'private')).toBe('not-due');
    expect(stateOn('my-number-below', { ...below, encrypted: 'yes' })).toBe('not-due');
  });

  it.each([
    ['① one record in the number systems', { 'my-number-system': 'yes' }],
    ['② bad intent', { 'bad-intent': 'yes' }],
    ['③ open to anybody on the net', { 'public-view': 'yes' }],
    ['④ 101 persons', { 'people-count': 101 }],
  ])('マイナンバー %s is due', (_why, facts) => {
    const asked = { 'personal-data': 'yes', 'my-number': 'yes', 'people-count': 1, ...facts };
    expect(stateOn('my-number', asked)).toBe('due');
    expect(stateOn('my-number-final', asked)).toBe('due');
  });
});

describe('when the clock starts', () => {
  const counted = (day: string, count: number | null) => recorded(day, { 'people-count': count });

  it('the count passes 100 later: it starts that day', () => {
    const notes = [
      ...recorded(SAT, { ...none(), 'people-count': 100 }),
      ...counted('2026-11-27', 101),
    ];
    expect(lastDays('ppc-preliminary', questionOf(SAT, notes))).toEqual([
      'aim 2026-11-29',
      'limit 2026-12-01',
    ]);
    expect(lastDays('ppc-final', questionOf(SAT, notes))).toEqual(['limit 2026-12-28']);
  });

  it('the count passes 100 later on an incident that is reported already: a new clock, and the old one stays', () => {
    const notes = [
      ...recorded(SAT, { ...none(), 'sensitive-data': 'yes', 'people-count': 40 }),
      ...counted('2026-11-27', 250),
    ];
    expect(lastDays('ppc-preliminary', questionOf(SAT, notes))).toEqual([
      'aim 2026-11-23',
      'limit 2026-11-25',
      'aim 2026-11-29',
      'limit 2026-12-01',
    ]);
  });

  it.each([
    ['above from the first', 500],
    ['不明 at first, so the greatest possible', null],
  ])(
    'a count %s starts on the day of first knowledge, whatever is counted later',
    (_why, first) => {
      const notes = [
        ...recorded('2026-11-22', { ...none(), 'people-count': first }),
        ...counted('2026-11-27', 120),
      ];
      const clocks = verdictOn('ppc-preliminary', questionOf(SAT, notes))?.clocks;
      expect(clocks?.map(({ day1 }) => day1)).toEqual([SAT]);
    },
  );

  it('a count that was written down a day late starts on the day it was known', () => {
    const late = counted('2026-11-28', 101).map((note) => ({
      ...note,
      happenedAt: noon('2026-11-27'),
    }));
    const notes = [...recorded(SAT, { ...none(), 'people-count': 100 }), ...late];
    expect(verdictOn('ppc-preliminary', questionOf(SAT, notes))?.clocks[0]?.day1).toBe(
      '2026-11-27',
    );
  });

  it('the vendor told us before anybody wrote it down: the receipt is day 1', () => {
    const told = new Date('2026-11-19T17:00:00+09:00').toISOString();
    const notes = recorded(SAT, { ...SENSITIVE, 'told-us-at': told });
    expect(lastDays('ppc-preliminary', questionOf(SAT, notes))).toEqual([
      'aim 2026-11-21',
      'limit 2026-11-23',
    ]);
    const later = recorded(SAT, { ...SENSITIVE, 'told-us-at': noon('2026-11-25') });
    expect(lastDays('ppc-preliminary', questionOf(SAT, later))).toEqual([
      'aim 2026-11-23',
      'limit 2026-11-25',
    ]);
  });

  it('the vendor owes us word from the day it knew, and we owe it to whoever entrusted us', () => {
    const facts = { kind: 'vendor-incident', 'personal-data': 'yes', 'entrusted-data': 'yes' };
    const notes = recorded(SAT, { ...facts, 'vendor-knew-at': noon('2026-11-18') });
    expect(lastDays('vendor', questionOf(SAT, notes))).toEqual([
      'aim 2026-11-20',
      'limit 2026-11-22',
    ]);
    expect(lastDays('entrusting-party', questionOf(SAT, notes))).toEqual([
      'aim 2026-11-23',
      'limit 2026-11-25',
    ]);
  });
});

describe('a clock that is open', () => {
  const exempted = [
    ...recorded(SAT, SENSITIVE),
    ...recorded('2026-11-24', { 'all-recovered-unread': 'yes' }),
  ];

  it('is not closed by a fact that comes later, but says that it might be judged away', () => {
    const verdict = verdictOn('ppc-preliminary', questionOf(SAT, exempted));
    expect(verdict).toMatchObject({
      state: 'due',
      holdsNow: false,
      why: { exempt: expect.any(String) },
    });
  });

  it('is closed by a judgement, and opened again by a fact that comes after it', () => {
    const judged = [{ duty: 'ppc-preliminary' as const, at: noon('2026-11-25') }];
    expect(verdictOn('ppc-preliminary', questionOf(SAT, exempted, { judged }))?.state).toBe(
      'judged',
    );
    const again = [
      ...exempted,
      ...recorded('2026-11-30', { 'all-recovered-unread': 'no', 'people-count': 300 }),
    ];
    const verdict = verdictOn('ppc-preliminary', questionOf(SAT, again, { judged }));
    expect(verdict?.state).toBe('due');
    expect(verdict?.clocks[0]?.openedAt).toBe(noon('2026-11-30'));
  });

  it('on record stays, though the facts it stood on are gone', () => {
    const opened = [
      { duty: 'ppc-preliminary' as const, cases: ['sensitive'], origin: noon(SAT), at: noon(SAT) },
    ];
    const question = questionOf(
      SAT,
      recorded(SAT, { 'personal-data': 'no', kind: 'misdelivery' }),
      { opened },
    );
    expect(verdictOn('ppc-preliminary', question)).toMatchObject({ state: 'due', holdsNow: false });
  });
});

describe('rows by date', () => {
  const [row] = DUTIES_DATA.rows.filter(
    ({ id, legal }) => id === 'ppc-preliminary' && legal.includes('public'),
  );
  if (!row) throw new Error('no row');
  // The amendment pending in the Diet, as a body would enter it once it is law: softer from 2027-04-01.
  const softer = {
    ...row,
    from: '2027-04-01',
    article: '改正後',
    events: row.events.map((event) => ({
      ...event,
      cases: event.cases.filter(({ id }) => id !== 'many'),
    })),
  };
  const duties = { ...DUTIES_DATA, rows: [{ ...row, to: '2027-03-31' }, softer] };
  const many = { ...none(), 'people-count': 500 };

  it.each([
    ['2027-03-31', ['due']],
    ['2027-04-01', ['not-due']],
  ])('known %s: %j', (known, states) => {
    const verdicts = evaluate(questionOf(known, recorded(known, many), { duties }));
    expect(verdicts.map(({ state }) => state)).toEqual(states);
  });

  it('a count that passes under the new law counts by the new law, known under the old one by the old', () => {
    const notes = [
      ...recorded('2027-03-30', { ...none(), 'people-count': 90 }),
      ...recorded('2027-04-02', { 'people-count': 500, 'sensitive-data': 'yes' }),
    ];
    const verdicts = evaluate(questionOf('2027-03-30', notes, { duties }));
    expect(verdicts.map((each) => [each.row.from, each.clocks.map(({ day1 }) => day1)])).toEqual([
      [row.from, ['2027-03-30']],
    ]);
  });

  it('before any row was in force nothing is said', () => {
    expect(evaluate(questionOf('2020-04-01', recorded('2020-04-01', many)))).toEqual([]);
  });

  it('the act of 2025 counts from 2026-10-01, for designated infrastructure alone', () => {
    const facts = { category: 'intentional', 'designated-infrastructure': 'yes' };
    expect(stateOn('critical-infrastructure', facts)).toBe('due');
    expect(
      verdictOn('critical-infrastructure', questionOf('2026-09-30', recorded('2026-09-30', facts))),
    ).toBeUndefined();
  });
});

describe('the other rows', () => {
  it.each<[Duty, Record<string, FactValue>, string]>([
    ['prefecture', { severity: 'L3' }, 'due'],
    ['prefecture', { severity: 'L2' }, 'undecided'],
    ['prefecture', { severity: 'L1' }, 'not-due'],
    ['ministry', { severity: 'L4' }, 'due'],
    ['lgwan', { category: 'intentional', 'lgwan-hit': 'yes' }, 'due'],
    ['lgwan', { category: 'intentional' }, 'undecided'],
    ['lgwan', { category: 'pandemic', 'core-network-intrusion': 'no' }, 'not-due'],
    ['juki-net', { category: 'unintentional', 'juki-net-hit': 'yes' }, 'due'],
    ['j-lis', { category: 'infrastructure', 'j-lis-service-hit': 'yes' }, 'due'],
    ['ceptoar', { category: 'intentional', 'spread-to-others': 'yes' }, 'due'],
    ['police', { category: 'intentional' }, 'due'],
    ['police', { category: 'unintentional', 'bad-intent': 'yes' }, 'due'],
    ['police', { category: 'disaster' }, 'not-due'],
    ['jpcert', { category: 'intentional', 'tell-jpcert': 'yes' }, 'due'],
    ['sector', { category: 'infrastructure', 'sector-service-hit': 'yes' }, 'due'],
    ['council', { severity: 'L3' }, 'due'],
    ['person-notice', SENSITIVE, 'due'],
    ['person-notice', { 'personal-data': 'yes', 'my-number': 'yes', 'public-view': 'yes' }, 'due'],
  ])('%s with %j is %s', (duty, facts, state) => {
    expect(stateOn(duty, facts)).toBe(state);
  });

  it('several clocks run on one incident', () => {
    const facts = {
      ...SENSITIVE,
      severity: 'L4',
      category: 'intentional',
      kind: 'ransomware',
      ransomware: 'yes',
      'my-number': 'yes',
    };
    const due = evaluate(questionOf(SAT, recorded(SAT, facts))).filter(
      ({ state }) => state === 'due',
    );
    expect(due.map(({ row }) => row.id).toSorted()).toEqual(
      [
        'council',
        'my-number',
        'my-number-below',
        'my-number-final',
        'person-notice',
        'police',
        'ppc-final',
        'ppc-preliminary',
        'prefecture',
        'ministry',
      ].toSorted(),
    );
  });
});

/** Personal data are touched, and every other question was answered with no. */
function none(): Record<string, FactValue> {
  return {
    'personal-data': 'yes',
    'sensitive-data': 'no',
    'local-sensitive-data': 'no',
    'money-harm': 'no',
    'bad-intent': 'no',
    ransomware: 'no',
    'people-count': 1,
  };
}
