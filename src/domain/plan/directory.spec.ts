import { describe, expect, it } from '@jest/globals';
import { away, DIRECTORY, jst, NIGHT } from '../../../test/fixtures/scene.js';
import { authorityOf, candidates, deciderNow } from './authority.js';
import { holderOf, isAbsent, officeOf, officesOf, standingIn } from './directory.js';
import type { Directory } from './plan.js';

const people = (directory: Directory, office: string, at = NIGHT): string[] =>
  standingIn(directory, office, at).map((each) => each.person.id);

/** The deputy mayor is CISO until 31 March; the mayor follows on 1 April. */
const TRANSFER: Directory = {
  ...DIRECTORY,
  appointments: DIRECTORY.appointments.flatMap((each) =>
    each.office === 'ciso' && each.order === 1
      ? [
          { ...each, to: '2027-03-31' },
          { ...each, person: 'mayor', from: '2027-04-01' },
        ]
      : [each],
  ),
};

const VACANT: Directory = {
  ...DIRECTORY,
  appointments: DIRECTORY.appointments.filter((each) => each.office !== 'ciso' || each.order > 1),
};

describe('who holds an office', () => {
  it('is listed holder first, then the deputies in their order', () => {
    const shuffled = { ...DIRECTORY, appointments: DIRECTORY.appointments.toReversed() };
    expect(people(shuffled, 'ciso')).toEqual([
      'deputy-mayor',
      'digital-officer',
      'policy-director',
      'general-affairs-director',
    ]);
  });

  it.each([
    ['2026-03-31', '23:59', undefined],
    ['2026-04-01', '00:00', 'deputy-mayor'],
    ['2027-03-31', '23:59', 'deputy-mayor'],
    ['2027-04-01', '00:00', 'mayor'],
  ])('changes at midnight of 1 April in Tokyo: %s %s is %s', (day, time, person) => {
    expect(holderOf(TRANSFER, 'ciso', jst(day, time))?.person.id).toBe(person);
  });

  it('is nobody while the office is vacant, and the deputies stay', () => {
    expect(holderOf(VACANT, 'ciso', NIGHT)).toBeUndefined();
    expect(people(VACANT, 'ciso')[0]).toBe('digital-officer');
    expect(people(DIRECTORY, 'nothing')).toEqual([]);
  });

  it('leaves out an appointment of somebody the directory does not know', () => {
    const without = {
      ...DIRECTORY,
      people: DIRECTORY.people.filter((each) => each.id !== 'deputy-mayor'),
    };
    expect(people(without, 'ciso')[0]).toBe('digital-officer');
  });

  it('is known from the person’s side too', () => {
    const offices = officesOf(TRANSFER, 'deputy-mayor', jst('2027-04-01'));
    expect(offices.map((each) => `${each.office} ${each.order}`)).toEqual(['mayor 2']);
  });

  it('keeps an office readable that is no longer there', () => {
    expect(officeOf(DIRECTORY.offices, 'ciso').title).toBe('CISO');
    expect(officeOf(DIRECTORY.offices, 'gone')).toEqual({
      id: 'gone',
      title: 'gone',
      fullTitle: 'gone',
      outside: false,
    });
  });
});

describe('an absence', () => {
  const from = jst('2026-11-20', '17:15');
  const to = jst('2026-11-24', '08:30');
  const absences = [{ person: 'deputy-mayor', from, to, reason: '出張' }];

  it.each([
    ['the minute before', jst('2026-11-20', '17:14'), false],
    ['its first minute', from, true],
    ['its last minute', jst('2026-11-24', '08:29'), true],
    ['the minute it ends', to, false],
  ])('counts from its start up to, not with, its end: %s', (_when, at, absent) => {
    const directory = { ...DIRECTORY, absences };
    expect(isAbsent(directory, 'deputy-mayor', at)).toBe(absent);
    expect(holderOf(directory, 'ciso', at)?.absent).toBe(absent);
  });
});

describe('authority over a decision of [CISO, 統括]', () => {
  const CUT = ['ciso', 'chief'];
  const of = (person: string | null, directory: Directory) =>
    authorityOf(person, CUT, { directory, at: NIGHT });

  it('goes from CISO to 統括 to the deputies of 統括; the deputies of the CISO have none', () => {
    expect(candidates(DIRECTORY, CUT, NIGHT).map((each) => each.person)).toEqual([
      'deputy-mayor',
      'policy-director',
      'it-manager',
      'it-deputy',
    ]);
    expect(of('digital-officer', away('deputy-mayor'))).toBeNull();
  });

  it.each([
    [
      'deputy-mayor',
      DIRECTORY,
      { office: 'ciso', inPlaceOf: null, othersAbsent: true, isDeputy: false },
    ],
    ['policy-director', DIRECTORY, { inPlaceOf: 'ciso', othersAbsent: false, isDeputy: false }],
    ['policy-director', away('deputy-mayor'), { inPlaceOf: 'ciso', othersAbsent: true }],
    ['policy-director', VACANT, { inPlaceOf: 'ciso', othersAbsent: true }],
    ['it-manager', away('deputy-mayor'), { office: 'chief', othersAbsent: false, isDeputy: true }],
    ['it-manager', away('deputy-mayor', 'policy-director'), { othersAbsent: true }],
    ['mayor', DIRECTORY, null],
    [null, DIRECTORY, null],
  ] as const)('of %s', (person, directory, authority) => {
    if (authority === null) expect(of(person, directory)).toBeNull();
    else expect(of(person, directory)).toMatchObject(authority);
  });

  it.each([
    ['the CISO', DIRECTORY, 'deputy-mayor'],
    ['統括 while the CISO is away', away('deputy-mayor'), 'policy-director'],
    ['統括 while nobody is CISO', VACANT, 'policy-director'],
    [
      'the deputy of 統括 while both are away',
      away('deputy-mayor', 'policy-director'),
      'it-manager',
    ],
    [
      'the CISO after all while everybody is away',
      away('deputy-mayor', 'policy-director', 'it-manager', 'it-deputy'),
      'deputy-mayor',
    ],
  ])('asks %s', (_who, directory, person) => {
    expect(deciderNow(directory, CUT, NIGHT)?.person).toBe(person);
  });

  it('of one office alone passes to its deputies', () => {
    const where = { directory: away('policy-director'), at: NIGHT };
    expect(authorityOf('it-manager', ['chief'], where)).toMatchObject({
      office: 'chief',
      inPlaceOf: 'chief',
      othersAbsent: true,
    });
    expect(deciderNow(DIRECTORY, [], NIGHT)).toBeUndefined();
  });
});
