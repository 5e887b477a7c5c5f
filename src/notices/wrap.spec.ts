import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clip, columns, LINE_COLUMNS, wrap } from './wrap.js';

/** What people write: kana, kanji, half-width kana, ASCII, emoji, combining marks. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      ...'あ字ｱ。、（「」）ーっ a1-🚒',
      'か\u3099',
      '葛\u{E0100}',
      'CISO',
      '２',
    ),
    maxLength: 300,
  }),
);

describe('the width of a text', () => {
  it.each([
    ['ASCII', 'CISO R8-001', 11],
    ['full-width', '火消し（ひけし）', 16],
    ['half-width kana', 'ｶﾅ', 2],
    ['a combined kana as one character', 'か\u3099', 2],
    ['a kanji with its variant as one', '葛\u{E0100}', 2],
    ['an ambiguous sign as wide', '■…', 4],
  ])('counts %s', (_, text, width) => {
    expect(columns(text)).toBe(width);
  });
});

describe('wrapping', () => {
  it('leaves no line wider than 35 full-width characters, whatever is written', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('', '　', '　　'), (text, indent) => {
        for (const line of wrap(text, { indent }))
          expect(columns(line)).toBeLessThanOrEqual(LINE_COLUMNS);
      }),
      { numRuns: 300 },
    );
  });

  it('loses and adds nothing but blanks', () => {
    const bare = (text: string): string => text.replaceAll(/\s/gu, '');
    fc.assert(
      fc.property(texts, (text) => {
        expect(bare(wrap(text).join(''))).toBe(bare(text));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps words whole and the lines tidy', () => {
    const text = '個人情報は確認中です（CISO又はcontact-pointへ連絡済）。';
    expect(wrap(text, { limit: 20, indent: '　' })).toEqual([
      '個人情報は確認中です',
      '　（CISO又は',
      '　contact-pointへ',
      '　連絡済）。',
    ]);
  });

  it('begins no line with a mark that never begins one', () => {
    const lines = wrap('あ'.repeat(35) + '。' + 'い'.repeat(34) + 'ー」');
    expect(lines.every((line) => !/^[。ー」]/u.test(line))).toBe(true);
  });

  it('breaks a word wider than a line rather than exceed it', () => {
    expect(wrap('a'.repeat(150)).map(columns)).toEqual([70, 70, 10]);
  });
});

describe('clipping', () => {
  it('keeps what fits and says that something is left out', () => {
    expect(clip('庁内ネットワーク切断', 20)).toBe('庁内ネットワーク切断');
    expect(clip('庁内ネットワーク切断', 12)).toBe('庁内ネット…');
  });

  it('never exceeds its limit', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 40 }), (text, limit) => {
        expect(columns(clip(text, limit))).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
