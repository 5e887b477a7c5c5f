import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../errors.js';
import type { Directory } from '../plan/plan.js';
import { approve, mayApprove, mayRequest, mustAllow, sendBack } from './decide.js';
import { PLAN_STATES, type VersionSetting, type VersionStanding } from './version.js';

const AT = '2026-11-21T03:00:00.000Z';
const person = (id: string) => ({ id, name: id, post: '', email: null, phone: null, mobile: null });
const office = (id: string) => ({ id, title: id.toUpperCase(), fullTitle: id, outside: false });
const holds = (office: string, person: string, order = 1) => ({
  ...{ office, person, order },
  ...{ from: '2026-04-01', to: null },
});
const by = (person: string) => ({ account: `account-${person}`, person, name: person });

const directory: Directory = {
  offices: ['ciso', 'chief', 'contact-point'].map(office),
  people: ['officer', 'head', 'deputy', 'clerk'].map(person),
  appointments: [
    holds('ciso', 'officer'),
    holds('chief', 'head'),
    holds('chief', 'deputy', 2),
    holds('contact-point', 'clerk'),
  ],
  absences: [],
};
const away = (...people: string[]): Directory => ({
  ...directory,
  absences: people.map((each) => ({
    ...{ person: each, from: '2026-11-20T00:00:00.000Z', to: '2026-11-30T00:00:00.000Z' },
    reason: '',
  })),
});
const setting = (changed: Partial<VersionSetting> = {}): VersionSetting => ({
  orders: { plan: ['ciso', 'chief'], contacts: ['contact-point'], isDefault: true },
  ...{ directory, latest: null, at: AT },
  ...changed,
});
const requested: VersionStanding = {
  ...{ state: 'requested', follows: null, contactsOnly: false, inForceFrom: '2026-12-01' },
  requested: by('clerk'),
};

function refusal(act: () => unknown): [string, Refusal['details']] {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.details];
    throw error;
  }
  return ['', {}];
}

describe('a version of a plan', () => {
  it('is approved by the first office of the order', () => {
    const approval = approve(requested, { by: by('officer'), reason: '' }, setting());
    expect(approval).toMatchObject({
      ...{ decision: 'approved', office: 'ciso', officeTitle: 'CISO', person: 'officer' },
      ...{ isDeputy: false, inPlaceOf: null, exception: false },
    });
  });

  it('is approved by the next office in the absence of the first, as 代決', () => {
    const absent = setting({ directory: away('officer') });
    const approval = approve(requested, { by: by('head'), reason: '' }, absent);
    expect(approval).toMatchObject({ office: 'chief', inPlaceOf: 'ciso', inPlaceOfTitle: 'CISO' });
  });

  it('is approved by a deputy of the last office, who says why those present were passed over', () => {
    const act = (reason: string) => () =>
      approve(requested, { by: by('deputy'), reason }, setting({ directory: away('officer') }));
    expect(refusal(act(''))).toEqual(['reason-missing', {}]);
    expect(act('統括は出張中')()).toMatchObject({ office: 'chief', isDeputy: true });
  });

  it('is approved by nobody outside the order', () => {
    const act = () => approve(requested, { by: by('clerk'), reason: 'x' }, setting());
    expect(refusal(act)).toEqual(['not-authorised', { offices: ['ciso', 'chief'] }]);
  });

  it('is approved by the office for contacts where nothing else differs', () => {
    const contacts = { ...requested, contactsOnly: true, requested: by('officer') };
    expect(approve(contacts, { by: by('clerk'), reason: '' }, setting()).office).toBe(
      'contact-point',
    );
    const act = () => approve(contacts, { by: by('officer'), reason: '' }, setting());
    expect(refusal(act)[0]).toBe('not-authorised');
  });

  it('is not approved by whoever asked for it, under another account neither', () => {
    const own = { ...requested, requested: { ...by('officer'), account: 'other' } };
    const act = () => approve(own, { by: by('officer'), reason: '急ぎ' }, setting());
    expect(refusal(act)[0]).toBe('requester-is-approver');
  });

  it('is approved by its requester where nobody else stands in the order, with a reason, as an exception', () => {
    const alone = setting({
      directory: { ...directory, appointments: [holds('ciso', 'officer')] },
    });
    const own = { ...requested, requested: by('officer') };
    const act = (reason: string) => () => approve(own, { by: by('officer'), reason }, alone);
    expect(refusal(act(''))[0]).toBe('reason-missing');
    expect(act('一人しかいない')()).toMatchObject({ exception: true });
  });

  it('is not decided once another version has become the latest', () => {
    const latest = { id: 'b', number: 3, state: 'in-force', inForceFrom: '2026-11-20' } as const;
    const act = () => approve(requested, { by: by('officer'), reason: '' }, setting({ latest }));
    expect(refusal(act)).toEqual(['version-overtaken', { number: 3 }]);
  });

  it('comes into force today or later, and after a version that is approved already', () => {
    const checked = { ...requested, state: 'checked', follows: 'b' } as const;
    const latest = { id: 'b', number: 2, state: 'approved', inForceFrom: '2027-04-01' } as const;
    const ask = (day: string) => refusal(() => mayRequest(checked, day, { latest, at: AT }))[0];
    expect(['2026-11-20', '2027-03-01', '2027-04-01', '2027-04-02'].map(ask)).toEqual([
      ...['version-day', 'version-day', 'version-day', ''],
    ]);
    // 00:30 of the 22nd in Japan is still the 21st in Greenwich.
    const early = { latest: null, at: '2026-11-21T15:30:00.000Z' };
    const first = { ...checked, follows: null };
    expect(refusal(() => mayRequest(first, '2026-11-21', early))[0]).toBe('version-day');
    expect(refusal(() => mayRequest(first, '2026-11-22', early))[0]).toBe('');
  });

  it('is sent back with a reason, also after its approval, never once it is in force', () => {
    const act = (state: VersionStanding['state'], reason: string) => () =>
      sendBack({ ...requested, state }, { by: by('head'), reason }, setting());
    expect(refusal(act('requested', ''))[0]).toBe('reason-missing');
    expect(act('approved', '誤り')()).toMatchObject({ decision: 'returned', office: 'chief' });
    expect(refusal(act('in-force', '誤り'))[0]).toBe('version-state');
  });

  it('is never changed once it is approved', () => {
    for (const state of ['approved', 'in-force', 'superseded', 'withdrawn'] as const) {
      for (const action of ['edit', 'check', 'request', 'approve', 'withdraw'] as const) {
        expect(refusal(() => mustAllow(action, { state }))[0]).toBe('version-state');
      }
    }
  });

  it('says that somebody may approve exactly where an approval with a reason is taken', () => {
    const people = fc.constantFrom('officer', 'head', 'deputy', 'clerk');
    fc.assert(
      fc.property(
        fc.constantFrom(...PLAN_STATES),
        fc.boolean(),
        people,
        people,
        fc.uniqueArray(people),
        (state, contactsOnly, asked, decides, absent) => {
          const version = { ...requested, state, contactsOnly, requested: by(asked) };
          const given = setting({ directory: away(...absent) });
          const may = mayApprove(version, by(decides), given);
          const [code] = refusal(() => approve(version, { by: by(decides), reason: 'x' }, given));
          expect(may).toBe(code === '');
          if (may)
            expect([state, asked === decides && !contactsOnly]).toEqual(['requested', false]);
        },
      ),
    );
  });
});
