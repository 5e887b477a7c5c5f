import { describe, expect, it } from '@jest/globals';
import { between, instant, plus } from './instant.js';
import {
  addDays,
  dayAndMinute,
  fiscalYear,
  fiscalYearLabel,
  instantOf,
  wallClock,
  wareki,
  weekdayOf,
} from './jst.js';

const at = (day: string, time = '12:00'): string => instant(new Date(`${day}T${time}:00+09:00`));

describe('the clock on the wall in Tokyo', () => {
  it.each([
    ['2026-11-20T17:13:00.000Z', '2026-11-21', 133, 6],
    ['2026-11-20T14:59:59.999Z', '2026-11-20', 1439, 5],
    ['2026-11-20T15:00:00.000Z', '2026-11-21', 0, 6],
    ['2026-12-31T15:00:00.000Z', '2027-01-01', 0, 5],
    ['2028-02-28T15:00:00.000Z', '2028-02-29', 0, 2],
  ])('shows for %s the day %s, %i minutes past midnight', (utc, day, minutes, weekday) => {
    expect(wallClock(utc)).toMatchObject({ day, minutes, weekday });
    expect(instantOf(day, minutes).slice(0, 16)).toBe(utc.slice(0, 16));
    expect(weekdayOf(day)).toBe(weekday);
  });

  it('reads the same in every language', () => {
    expect(dayAndMinute('2026-11-20T17:13:59.999Z')).toBe('2026-11-21 02:13');
  });

  it('shows year, month and date', () => {
    expect(wallClock(at('2026-11-21'))).toMatchObject({ year: 2026, month: 11, date: 21 });
  });
});

describe('the 年度', () => {
  it.each([
    ['2026-03-31', '23:59', 2025, 'R7'],
    ['2026-04-01', '00:00', 2026, 'R8'],
    ['2027-02-01', '12:00', 2026, 'R8'],
    ['2027-03-31', '23:59', 2026, 'R8'],
    ['2027-04-01', '00:00', 2027, 'R9'],
    ['2019-04-30', '12:00', 2019, 'H31'],
    ['2019-05-01', '12:00', 2019, 'H31'],
    ['2020-04-01', '12:00', 2020, 'R2'],
    ['1989-03-31', '12:00', 1988, 'S63'],
  ])('of %s %s is %i, %s', (day, time, year, label) => {
    expect(fiscalYear(at(day, time))).toBe(year);
    expect(fiscalYearLabel(year)).toBe(label);
  });

  it('before the eras known here is the Western year', () => {
    expect(fiscalYearLabel(1920)).toBe('1920');
  });
});

describe('和暦', () => {
  it.each([
    ['2026-11-21', '02:13', '令和8年11月21日(土) 02時13分'],
    ['2019-04-30', '23:59', '平成31年4月30日(火) 23時59分'],
    ['2019-05-01', '00:00', '令和元年5月1日(水) 00時00分'],
    ['2020-01-01', '00:00', '令和2年1月1日(水) 00時00分'],
    ['1989-01-07', '12:00', '昭和64年1月7日(土) 12時00分'],
    ['1989-01-08', '12:00', '平成元年1月8日(日) 12時00分'],
    ['1926-12-25', '12:00', '昭和元年12月25日(土) 12時00分'],
    ['1926-12-24', '12:00', '1926年12月24日(金) 12時00分'],
  ])('of %s %s is %s', (day, time, text) => {
    expect(wareki(at(day, time))).toBe(text);
  });

  it.each([
    ['year', '令和8年'],
    ['month', '令和8年11月'],
    ['day', '令和8年11月21日(土)'],
  ] as const)('known to the %s says no more than that', (precision, text) => {
    expect(wareki(at('2026-11-21'), precision)).toBe(text);
  });
});

describe('days and spans', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %i days is %s', (day, count, result) => {
    expect(addDays(day, count)).toBe(result);
  });

  it('are added and measured in milliseconds', () => {
    expect(plus('2026-11-20T17:13:00.000Z', 1500)).toBe('2026-11-20T17:13:01.500Z');
    expect(between('2026-11-20T17:13:01.500Z', '2026-11-20T17:13:00.000Z')).toBe(-1500);
  });
});
