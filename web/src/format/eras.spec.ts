import { afterEach, describe, expect, it } from '@jest/globals';
import { readDay } from './date-input';
import { knowEras } from './eras';
import { formatDay } from './when';

const KNOWN = [
  { name: '昭和', letter: 'S', from: '1926-12-25' },
  { name: '平成', letter: 'H', from: '1989-01-08' },
  { name: '令和', letter: 'R', from: '2019-05-01' },
];
const near = { today: '2031-06-01', side: 'past' } as const;

afterEach(() => knowEras(KNOWN));

describe('a new 元号 in the server’s table', () => {
  it('is written and read without a new program', () => {
    knowEras([...KNOWN, { name: '安久', letter: 'A', from: '2031-05-01' }]);
    expect(formatDay('2031-05-01T00:00:00+09:00', 'ja')).toBe('安久元年5月1日(木)');
    expect(formatDay('2031-04-30T00:00:00+09:00', 'ja')).toBe('令和13年4月30日(水)');
    expect(readDay('安久元年5月2日', near)).toBe('2031-05-02');
    expect(readDay('a1.5.2', near)).toBe('2031-05-02');
    expect(readDay('R13.5.1', near)).toBeNull();
  });

  it('leaves the others as they were', () => {
    expect(readDay('安久元年5月2日', near)).toBeNull();
    expect(readDay('昭64.1.7', near)).toBe('1989-01-07');
    expect(formatDay('1926-12-24T00:00:00+09:00', 'ja')).toBe('1926年12月24日(金)');
  });
});
