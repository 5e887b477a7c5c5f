import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Directory } from '../plan/plan.js';
import { askFor, asksStill, type AskedVersion } from './ask.js';

const AT = '2026-11-21T03:00:00.000Z';
const PEOPLE = ['officer', 'head', 'deputy', 'clerk'];
const person = (id: string) => ({ id, name: id, post: '', email: null, phone: null, mobile: null });
const office = (id: string) => ({ id, title: id, fullTitle: id, outside: false });
const holds = (office: string, person: string, order = 1) => ({
  ...{ office, person, order },
  ...{ from: '2026-04-01', to: null },
});
const directory = (...absent: string[]): Directory => ({
  offices: ['ciso', 'chief', 'contact-point'].map(office),
  people: PEOPLE.map(person),
  appointments: [
    ...[holds('ciso', 'officer'), holds('chief', 'head'), holds('chief', 'deputy', 2)],
    holds('contact-point', 'clerk'),
  ],
  absences: absent.map((each) => ({
    ...{ person: each, from: '2026-11-20T00:00:00.000Z', to: '2026-11-30T00:00:00.000Z' },
    reason: '',
  })),
});
const setting = (...absent: string[]) => ({
  orders: { plan: ['ciso', 'chief'], contacts: ['contact-point'], isDefault: true },
  ...{ directory: directory(...absent), at: AT },
});
const waiting = (by: string | null, more: Partial<AskedVersion> = {}): AskedVersion => ({
  ...{ id: 'v', state: 'requested', contactsOnly: false },
  requested: { account: 'a', person: by, name: '', at: AT },
  ...more,
});
const told = (...given: Parameters<typeof askFor>): string[] =>
  askFor(...given).map((each) => each.person);

describe('a version that waits for its approval', () => {
  it('is told to the first office of its order, the next in its absence, never to whoever asks', () => {
    expect(told(waiting('clerk'), setting())).toEqual(['officer']);
    expect(told(waiting('clerk'), setting('officer'))).toEqual(['head']);
    expect(told(waiting('officer'), setting())).toEqual(['head']);
    expect(told(waiting(null, { contactsOnly: true }), setting())).toEqual(['clerk']);
    expect(told(waiting('clerk', { contactsOnly: true }), setting())).toEqual([]);
  });

  it('is told to the first of all where everybody is away, rather than to nobody', () => {
    expect(told(waiting('clerk'), setting(...PEOPLE))).toEqual(['officer']);
  });

  it('is told to one after another while mails come back, each once, and then to nobody more', () => {
    fc.assert(
      fc.property(fc.subarray(PEOPLE), fc.constantFrom(...PEOPLE, null), (absent, by) => {
        const seen: string[] = [];
        for (let [next] = told(waiting(by), setting(...absent)); next;) {
          seen.push(next);
          [next] = told(waiting(by), setting(...absent), next);
        }
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).not.toContain(by);
        const present = ['officer', 'head', 'deputy'].filter((each) => !absent.includes(each));
        expect(seen).toEqual(expect.arrayContaining(present.filter((each) => each !== by)));
      }),
    );
  });

  it('is told no more once it was decided, or asked for anew', () => {
    const [mail] = askFor(waiting('clerk'), setting());
    if (!mail) throw new Error('nobody is told');
    const later = { account: 'a', person: 'clerk', name: '', at: '2026-11-21T04:00:00.000Z' };
    expect(asksStill(waiting('clerk'), mail, setting())).toBe('asks');
    expect(asksStill(waiting('clerk', { state: 'draft' }), mail, setting())).toBe('over');
    expect(asksStill(waiting('clerk', { requested: later }), mail, setting())).toBe('over');
    expect(asksStill(waiting('clerk'), mail, setting('officer'))).toBe('vacant');
    expect(asksStill(waiting('clerk'), mail, setting(...PEOPLE))).toBe('asks');
  });
});
