import { describe, expect, it } from '@jest/globals';
import { dayAndTime, instantOf, readDay, readTime } from './date-input';

const near = { today: '2026-11-21', side: 'past' } as const;

describe('a typed day', () => {
  it.each([
    '2026-11-21',
    '2026/11/21',
    '2026年11月21日',
    '20261121',
    '1121',
    '11/21',
    '11月21日',
    'R8.11.21',
    'r8/11/21',
    '令和8年11月21日',
    '令和 8年 11月21日',
    '令和８年１１月２１日',
    '１１２１',
  ])('%s is the same day', (typed) => {
    expect(readDay(typed, near)).toBe('2026-11-21');
  });

  it('reads the first year of an era in either spelling', () => {
    expect(readDay('令和元年5月1日', near)).toBe('2019-05-01');
    expect(readDay('R1.5.1', near)).toBe('2019-05-01');
  });

  it('refuses a day before or after its era', () => {
    expect(readDay('R1.4.30', near)).toBeNull();
    expect(readDay('H31.5.1', near)).toBeNull();
    expect(readDay('H31.4.30', near)).toBe('2019-04-30');
  });

  it.each(['', '不明', '2026-02-30', '1332', '令和8年', 'R0.1.1'])('%p is none', (typed) => {
    expect(readDay(typed, near)).toBeNull();
  });

  it('takes the nearest year when none is typed', () => {
    expect(readDay('1231', { today: '2027-01-03', side: 'past' })).toBe('2026-12-31');
    expect(readDay('0110', { today: '2026-12-20', side: 'future' })).toBe('2027-01-10');
  });
});

describe('a typed time', () => {
  it.each([
    ['2:13', '02:13'],
    ['0213', '02:13'],
    ['213', '02:13'],
    ['２時１３分', '02:13'],
    ['2時', '02:00'],
    ['午後2時5分', '14:05'],
    ['午前9:05', '09:05'],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it.each(['', '24:00', '12:60', '昼'])('%p is none', (typed) => {
    expect(readTime(typed)).toBeNull();
  });
});

it('counts days and times in Japan, whatever zone the device is in', () => {
  const at = Date.parse('2026-11-20T17:13:00Z');
  expect(dayAndTime(at)).toEqual({ day: '2026-11-21', time: '02:13' });
  expect(Date.parse(instantOf('2026-11-21', '02:13'))).toBe(at);
});
