import { describe, expect, it } from '@jest/globals';
import { jst, PLAN } from '../../../test/fixtures/scene.js';
import { isOpen, isOpenDay, nextOpenDay, nextOpening } from './office-hours.js';

const { hours } = PLAN;

describe('the office', () => {
  it.each([
    ['2026-11-20', true, 'a Friday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-11-23', false, '勤労感謝の日'],
    ['2026-05-06', false, '振替休日'],
    ['2026-09-22', false, '国民の休日'],
    ['2026-12-28', true, 'the last day of the year (仕事納め)'],
    ['2026-12-29', false, '年末'],
    ['2026-12-31', false, '年末'],
    ['2027-01-01', false, '元日'],
    ['2027-01-03', false, '年始'],
    ['2027-01-04', true, 'the first day of the year (仕事始め)'],
  ])('on %s is open: %s (%s)', (day, open) => {
    expect(isOpenDay(day, hours)).toBe(open);
  });

  it.each([
    ['08:29', false],
    ['08:30', true],
    ['17:14', true],
    ['17:15', false],
  ])('at %s on a working day is open: %s', (time, open) => {
    expect(isOpen(jst('2026-11-20', time), hours)).toBe(open);
  });

  it.each([
    ['2026-11-20', '10:00', '2026-11-20', '10:00'],
    ['2026-11-20', '07:00', '2026-11-20', '08:30'],
    ['2026-11-20', '17:15', '2026-11-24', '08:30'],
    ['2026-11-21', '02:13', '2026-11-24', '08:30'],
    ['2026-12-28', '17:15', '2027-01-04', '08:30'],
    ['2026-12-30', '12:00', '2027-01-04', '08:30'],
    ['2026-05-02', '12:00', '2026-05-07', '08:30'],
    ['2026-09-18', '18:00', '2026-09-24', '08:30'],
  ])('after %s %s opens on %s at %s', (day, time, openDay, openTime) => {
    expect(nextOpening(jst(day, time), hours)).toBe(jst(openDay, openTime));
  });

  it.each([
    ['2026-11-20', '07:00', '2026-11-24'],
    ['2026-11-17', '10:00', '2026-11-18'],
    ['2026-12-28', '10:00', '2027-01-04'],
  ])('has as the next open day after %s %s: %s', (day, time, next) => {
    expect(nextOpenDay(jst(day, time), hours)).toBe(jst(next, '08:30'));
  });
});
