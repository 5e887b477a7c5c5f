import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { away, DIRECTORY, jst, settingOf } from '../../../test/fixtures/scene.js';
import { DAY, HOUR, plus } from '../calendar/instant.js';
import { wallClock } from '../calendar/jst.js';
import { isOpen } from '../calendar/office-hours.js';
import { confirmedDays, lastAnswers, type ContactAnswer } from './confirmed.js';
import { contactChecks, roundAt, type ContactRound } from './round.js';

const { plan } = settingOf();
const { hours } = plan;
const offices = plan.offices.map(({ id }) => id);

function round(day: string): ContactRound {
  const found = roundAt(jst(day, '12:00'), hours);
  if (!found) throw new Error(`no round on ${day}`);
  return found;
}

describe('the rounds of 連絡先の確認', () => {
  it('are four a year, each from the first opening on or after the 10th', () => {
    const days = Array.from({ length: 730 }, (_, day) =>
      plus(jst('2027-01-01', '12:00'), day * DAY),
    );
    const rounds = new Map(days.map((at) => [roundAt(at, hours)?.id, roundAt(at, hours)]));
    rounds.delete(undefined);
    expect([...rounds.keys()]).toEqual(
      ['2027', '2028'].flatMap((year) =>
        ['01', '04', '07', '10'].map((month) => `${year}-${month}`),
      ),
    );
    expect(round('2027-01-14').from).toBe(jst('2027-01-12', '08:30'));
    expect(round('2027-04-14').from).toBe(jst('2027-04-12', '08:30'));
  });

  it('begin while offices are open, and end within their month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 * 365 * 24 }), (later) => {
        const at = plus(jst('2026-01-01', '00:00'), later * HOUR);
        const found = roundAt(at, hours);
        if (!found) return;
        expect(isOpen(found.from, hours)).toBe(true);
        expect(wallClock(found.until).day.slice(0, 7)).toBe(found.id);
        expect(at >= found.from && at < found.until).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('whom a round asks', () => {
  const now = jst('2027-01-12', '09:00');
  const at = round('2027-01-12');
  const ask = (given: Partial<Parameters<typeof contactChecks>[1]> = {}) =>
    contactChecks(at, {
      directory: DIRECTORY,
      offices,
      confirmed: new Map(),
      answers: new Map(),
      now,
      ...given,
    });

  it('is everybody in an office with an address, once, however many offices they hold', () => {
    const people = ask().map(({ person }) => person);
    expect(new Set(people).size).toBe(people.length);
    const standing = new Set(DIRECTORY.appointments.map(({ person }) => person));
    expect(new Set(people)).toEqual(standing);
  });

  it('is whoever is away too: they read it when they are back', () => {
    expect(ask({ directory: away('mayor') }).map(({ person }) => person)).toContain('mayor');
  });

  it('is nobody who was confirmed within the 30 days before', () => {
    const on = (day: string) => ask({ confirmed: new Map([['mayor', day]]) });
    expect(on('2026-12-13').some(({ person }) => person === 'mayor')).toBe(false);
    expect(on('2026-12-12').some(({ person }) => person === 'mayor')).toBe(true);
  });

  it('has another key after a week, so that one more mail is kept', () => {
    const first = new Set(ask().map(({ key }) => key));
    const again = ask({ now: at.again }).map(({ key }) => key);
    expect(again.some((key) => first.has(key))).toBe(false);
  });
});

describe('what people say of their own contacts', () => {
  const people = [{ id: 'mayor', email: 'mayor@aozora.example.jp' }];
  const said = (more: Partial<ContactAnswer>): ContactAnswer => ({
    ...{ person: 'mayor', address: 'Mayor@aozora.example.jp', choice: 'right', note: '' },
    at: jst('2027-01-12', '09:00'),
    ...more,
  });

  it('confirms them on that day, unless the plan knows a later one', () => {
    const on = (planned: string, answers: ContactAnswer[]) =>
      confirmedDays(people, { mayor: planned }, answers).get('mayor');
    expect(on('2026-10-01', [said({})])).toBe('2027-01-12');
    expect(on('2027-02-01', [said({})])).toBe('2027-02-01');
    expect(on('2026-10-01', [said({ choice: 'changed' })])).toBe('2026-10-01');
  });

  it('says nothing about an address they have no more', () => {
    expect(lastAnswers(people, [said({ address: 'old@aozora.example.jp' })]).size).toBe(0);
  });
});
