import { describe, expect, it } from '@jest/globals';
import { formatAware, formatDay, formatMoment, formatShort, minutesBetween } from './when';

const night = '2026-11-20T17:13:00Z';

describe('a moment on the screen', () => {
  it('is written with the era in Japanese and as ISO in English, always in Japan', () => {
    expect(formatMoment(night, 'ja')).toBe('令和8年11月21日(土) 02:13');
    expect(formatMoment(night, 'en')).toBe('2026-11-21 (Sat) 02:13');
  });

  it('calls the first year of an era 元年', () => {
    expect(formatDay('2019-05-01T00:00:00+09:00', 'ja')).toBe('令和元年5月1日(水)');
    expect(formatDay('2019-04-30T00:00:00+09:00', 'ja')).toBe('平成31年4月30日(火)');
  });

  it('is no more exact than it is known', () => {
    expect(formatAware({ at: night, precision: 'day' }, 'ja')).toBe('令和8年11月21日(土)');
    expect(formatAware({ at: night, precision: 'month' }, 'ja')).toBe('令和8年11月');
    expect(formatAware({ at: night, precision: 'year' }, 'ja')).toBe('令和8年');
    expect(formatAware({ at: night, precision: 'month' }, 'en')).toBe('2026-11');
  });

  it('names the year in a list only when it is not this one', () => {
    expect(formatShort(night, Date.parse('2026-12-01'))).toBe('11/21 02:13');
    expect(formatShort(night, Date.parse('2027-01-05'))).toBe('2026/11/21 02:13');
  });
});

it('counts whole minutes that have passed', () => {
  expect(minutesBetween(night, Date.parse(night) + 12.9 * 60_000)).toBe(12);
  expect(minutesBetween(night, Date.parse(night) - 60_000)).toBe(-1);
});
