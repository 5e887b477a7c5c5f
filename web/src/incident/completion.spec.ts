import { describe, expect, it } from '@jest/globals';
import type { TFunction } from 'i18next';
import { Incomplete } from '../api/problem';
import type { FactNeed, Step } from '../api/types';
import type { When } from '../ui/when-field';
import { completionOf } from './completion';

const t = ((key: string) => key) as unknown as TFunction;
const fact = (type: FactNeed['type']): FactNeed => ({
  id: 'f',
  label: '事実',
  type,
  options: type === 'one-of' ? [{ id: 'all', label: '全部' }] : [],
});
const step = (more: object): Step => ({ kind: 'do', evidence: [], facts: [], ...more }) as never;
const typed = (fields: Record<string, string>, time?: When) => {
  const data = new FormData();
  Object.entries(fields).forEach(([name, value]) => data.set(name, value));
  const times: Record<string, When> = time ? { f: time } : {};
  return { data, times, happened: null };
};
const factOf = (type: FactNeed['type'], text: string) =>
  completionOf(step({ facts: [fact(type)] }), typed({ 'facts.f': text }), t).facts?.f;
const wrong = (act: () => unknown): string[] => {
  try {
    act();
  } catch (error) {
    if (error instanceof Incomplete) return error.errors.map(({ field }) => field);
  }
  return [];
};

describe('what completing a step sends', () => {
  it('is nothing for a step that asks for nothing', () => {
    expect(completionOf(step({}), typed({}), t)).toEqual({});
  });

  it.each([
    ['yes-no', 'no', 'no'],
    ['one-of', 'all', 'all'],
    ['count', '１，２００', 1200],
    ['number', '0.5', 0.5],
    ['text', '2階 税務課', '2階 税務課'],
  ] as const)('is a fact of type %s as its type: %s', (type, text, value) => {
    expect(factOf(type, text)).toBe(value);
  });

  it.each(['yes-no', 'one-of', 'count', 'number', 'text'] as const)(
    'is 不明 where nothing was typed for a fact of type %s',
    (type) => {
      expect(factOf(type, '')).toBeNull();
    },
  );

  it('is a time in Japan, and 不明 where both boxes are empty', () => {
    const at = (day: string, time: string) =>
      completionOf(step({ facts: [fact('time')] }), typed({}, { day, time }), t).facts?.f;
    expect(at('2026-11-21', '0220')).toBe('2026-11-21T02:20:00+09:00');
    expect(at('', '')).toBeNull();
  });

  it.each(['1.5', '-1', '三'])('is no count of %s: the form says so', (text) => {
    expect(wrong(() => factOf('count', text))).toEqual(['facts.f']);
  });

  it('needs the evidence, and for a decision its reason', () => {
    const asks = step({ kind: 'decide', evidence: [{ id: 'table', what: '表' }] });
    expect(wrong(() => completionOf(asks, typed({}), t))).toEqual(['evidence.table', 'note']);
    const given = typed({ 'evidence.table': '金庫', note: '三交代に決めた' });
    expect(completionOf(asks, given, t)).toEqual({
      evidence: { table: '金庫' },
      note: '三交代に決めた',
    });
  });
});
