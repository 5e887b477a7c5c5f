import { describe, expect, it } from '@jest/globals';
import type { Organisation } from '../api/types';
import { isMeant, later, nextApril, nextChange, rolesOf, standing, unitPath } from './standing';

const member = { id: 'a', name: '髙﨑 一', post: '課長', unit: 'it', outside: null, email: null };
const contacts = { phone: '内線2101', mobile: null, outOfHours: null, confirmed: null };
const TOWN: Organisation = {
  ...{
    bodyName: '町',
    today: '2026-11-21',
    showsNumbers: true,
    version: null,
    organs: [{ id: 'm', name: '町長部局' }],
  },
  units: [
    { id: 'planning', name: '企画部', organ: 'm', parent: null },
    { id: 'it', name: '情報政策課', organ: 'm', parent: 'planning' },
  ],
  people: [{ ...member, ...contacts }],
  offices: [
    {
      ...{ id: 'ciso', title: 'CISO', fullTitle: 'CISO', outside: false },
      places: [
        { order: 1, person: 'a', from: '2026-04-01', to: '2027-03-31' },
        { order: 1, person: 'b', from: '2027-04-01', to: null },
      ],
    },
  ],
};

describe('who is where on a day', () => {
  const [ciso] = TOWN.offices;
  if (!ciso) throw new Error('no office');

  it('counts the last day, and knows what is decided for later', () => {
    expect(standing(ciso, '2027-03-31').map(({ person }) => person)).toEqual(['a']);
    expect(standing(ciso, '2027-04-01').map(({ person }) => person)).toEqual(['b']);
    expect(later(ciso, '2027-03-31')).toHaveLength(1);
    expect(nextChange(TOWN, '2026-11-21')).toBe('2027-04-01');
    expect(nextChange(TOWN, '2027-05-01')).toBe('2027-05-01');
    expect(rolesOf(TOWN, 'a', '2027-04-01')).toEqual([]);
  });

  it('names the next 1 April', () => {
    expect(['2026-11-21', '2027-03-31', '2027-04-01'].map(nextApril)).toEqual([
      ...['2027-04-01', '2027-04-01', '2028-04-01'],
    ]);
  });

  it('finds people by unit, post and number, whatever the width of letters', () => {
    const [someone] = TOWN.people;
    if (!someone) throw new Error('nobody');
    expect(unitPath(TOWN, 'it')).toBe('企画部 情報政策課');
    expect(isMeant(someone, TOWN, '企画部　課長')).toBe(true);
    expect(isMeant(someone, TOWN, '２１０１')).toBe(true);
    expect(isMeant(someone, TOWN, '部長')).toBe(false);
  });
});
