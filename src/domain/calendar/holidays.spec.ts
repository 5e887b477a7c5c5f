import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { holidaysOf, type Holiday } from './holidays.js';
import { isOpenDay } from './office-hours.js';
import { weekdayOf } from './jst.js';

const listed = [
  ...readFileSync('config/holidays.yaml', 'utf8').matchAll(
    /day: (?<day>[\d-]+), name: (?<name>\S+)/gu,
  ),
].map(({ groups }): Holiday => ({ day: groups?.day ?? '', name: groups?.name ?? '' }));
const of = (year: number): Record<string, string> =>
  Object.fromEntries(holidaysOf(year).map(({ day, name }) => [day, name]));

describe('computed holidays', () => {
  it.each([2026, 2027])('of %i are those that 内閣府 listed, day by day and by name', (year) => {
    const year_ = listed.filter(({ day }) => day.startsWith(String(year)));
    expect(holidaysOf(year)).toEqual(year_);
  });

  it.each([
    // 国立天文台 暦要項 and its table of later years.
    [2028, '2028-03-20', '2028-09-22'],
    [2029, '2029-03-20', '2029-09-23'],
    [2030, '2030-03-20', '2030-09-23'],
    [2040, '2040-03-20', '2040-09-22'],
    [2044, '2044-03-20', '2044-09-22'],
    [2045, '2045-03-20', '2045-09-22'],
    [2050, '2050-03-20', '2050-09-23'],
  ])('of %i have the equinoxes on %s and %s', (year, spring, autumn) => {
    expect(of(year)).toMatchObject({ [spring]: '春分の日', [autumn]: '秋分の日' });
  });

  it.each([
    ['2028-01-10', '成人の日', 'second Monday of January'],
    ['2028-07-17', '海の日', 'third Monday of July'],
    ['2028-09-18', '敬老の日', 'third Monday of September'],
    ['2028-10-09', 'スポーツの日', 'second Monday of October'],
    ['2029-01-08', '成人の日', 'the first of January is a Monday'],
    ['2029-02-12', '休日（振替休日）', '2/11 is a Sunday'],
    ['2029-04-30', '休日（振替休日）', '4/29 is a Sunday'],
    ['2029-09-24', '休日（振替休日）', '秋分 9/23 is a Sunday'],
    ['2030-05-06', '休日（振替休日）', '5/5 is a Sunday'],
    ['2031-05-06', '休日（振替休日）', '5/4 is a Sunday; 5/5 is a 祝日 itself'],
    ['2032-09-21', '休日（祝日に挟まれた日）', 'between 9/20 敬老の日 and 9/22 秋分の日'],
    ['2037-09-22', '休日（祝日に挟まれた日）', 'between 9/21 敬老の日 and 9/23 秋分の日'],
  ])('have %s: %s (%s)', (day, name) => {
    expect(of(Number(day.slice(0, 4)))[day]).toBe(name);
  });

  it('hold the law in every year to 2099', () => {
    for (let year = 2028; year <= 2099; year += 1) {
      const days = holidaysOf(year);
      const named = days.filter(({ name }) => !name.startsWith('休日'));
      expect(named).toHaveLength(16);
      expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
      for (const { day, name } of days.filter((each) => each.name.includes('振替'))) {
        expect([name, weekdayOf(day)]).not.toEqual([name, 0]);
      }
    }
  });
});

describe('an open day', () => {
  const hours = { opens: 510, closes: 1035, holidays: listed.map(({ day }) => day) };

  it.each([
    ['2028-01-10', false, '成人の日, computed'],
    ['2028-03-20', false, '春分の日, computed'],
    ['2029-04-30', false, '振替休日, computed'],
    ['2028-12-29', false, '年末'],
    ['2028-01-04', true, '仕事始め'],
    ['2028-05-08', true, 'a Monday'],
  ])('after the listed years: %s is open: %s (%s)', (day, open) => {
    expect(isOpenDay(day, hours)).toBe(open);
  });

  it('is what the list says in a year that is listed, whatever would be computed', () => {
    const moved = { ...hours, holidays: ['2028-07-24'] };
    expect(isOpenDay('2028-07-24', moved)).toBe(false);
    expect(isOpenDay('2028-07-17', moved)).toBe(true);
  });
});
