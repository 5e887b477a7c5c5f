import { describe, expect, it } from '@jest/globals';
import { guardText, whenText, type FactWords } from './guard-text.js';
import type { Guard } from './guard.js';

const LABELS: Readonly<Record<string, string>> = {
  personal: '個人情報の漏えい等',
  people: '本人の数',
  number: 'マイナンバー',
  money: '財産的被害のおそれ',
};
const words = (language: 'ja' | 'en'): FactWords => ({
  language,
  fact: (id) => LABELS[id] ?? id,
  value: (_, value) => (value === 'yes' ? 'はい' : value),
});
const ja = (guard: Guard): string => guardText(guard, words('ja'));
const en = (guard: Guard): string => guardText(guard, words('en'));

const yes: Guard = { test: 'is', fact: 'personal', value: 'yes' };
const many: Guard = { test: 'compare', fact: 'people', by: 'over', value: 1000 };
const severe: Guard = { test: 'in', fact: 'severity', values: ['L3', 'L4'] };

describe('a condition in words', () => {
  it('names the fact and the answer', () => {
    expect(ja(yes)).toBe('個人情報の漏えい等が「はい」');
    expect(ja(severe)).toBe('severityが「L3」か「L4」');
    expect(en(severe)).toBe('severity is “L3” or “L4”');
  });

  it('says on which side of a number it holds', () => {
    expect(ja(many)).toBe('本人の数が1000を超える');
    expect(ja({ ...many, by: 'atLeast' })).toBe('本人の数が1000以上');
    expect(ja({ ...many, by: 'under' })).toBe('本人の数が1000未満');
    expect(ja({ ...many, by: 'atMost' })).toBe('本人の数が1000以下');
    expect(en(many)).toBe('本人の数 is over 1000');
  });

  it('says when it holds as one says it', () => {
    const when = (guard: Guard): string => whenText(guard, words('ja'));
    expect(when(yes)).toBe('個人情報の漏えい等が「はい」のとき');
    expect(when(many)).toBe('本人の数が1000を超えるとき');
    expect(when({ ...many, by: 'atLeast' })).toBe('本人の数が1000以上のとき');
    expect(when({ test: 'not', of: severe })).toBe('（severityが「L3」か「L4」）ではないとき');
    expect(when({ test: 'all', of: [yes, many] })).toBe(
      '個人情報の漏えい等が「はい」、かつ本人の数が1000を超えるとき',
    );
    expect(when({ test: 'any', of: [many, yes] })).toBe(
      '本人の数が1000を超える、または個人情報の漏えい等が「はい」のとき',
    );
    expect(when({ test: 'any', of: [yes, { test: 'all', of: [yes, many] }] })).toMatch(/）のとき$/);
    expect(whenText(many, words('en'))).toBe('when 本人の数 is over 1000');
  });

  it('counts answers', () => {
    const count: Guard = { test: 'count', facts: ['number', 'money'], atLeast: 1 };
    expect(ja(count)).toBe('「マイナンバー」「財産的被害のおそれ」のうち1つ以上が「はい」');
  });

  it('keeps together with brackets what belongs together', () => {
    const guard: Guard = {
      test: 'all',
      of: [yes, { test: 'any', of: [many, { test: 'not', of: severe }] }],
    };
    expect(ja(guard)).toBe(
      '個人情報の漏えい等が「はい」、かつ（本人の数が1000を超える、または（severityが「L3」か「L4」）ではない）',
    );
    expect(en(guard)).toBe(
      '個人情報の漏えい等 is “はい” and (本人の数 is over 1000 or not (severity is “L3” or “L4”))',
    );
  });
});
