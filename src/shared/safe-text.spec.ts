import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSafeText, safeLines, safeText } from './safe-text.js';

/** Any UTF-16 at all, lone surrogates and controls among it. */
const anything = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(0x0d, 0x0a, 0x00, 0x1b, 0x85, 0x9b, 0x2028, 0x2029, 0x202e, 0xd800, 0xdfff),
    ),
  )
  .map((codes) => String.fromCharCode(...codes));

describe('safe text', () => {
  it('holds nothing a header, a terminal or a screen would obey', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const safe = safeText(text);
        expect(safe).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/u);
        expect(isSafeText(safe)).toBe(true);
        expect(Buffer.from(safe, 'utf8').toString('utf8')).toBe(safe);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves what people write as it is: names, variants, full-width, emoji', () => {
    const text = '髙﨑 𠮷野（葛\u{E0100}城市）ｶﾅ 👨‍🚒 R8-001 é';
    expect(safeText(text)).toBe(text);
    expect(isSafeText(text)).toBe(true);
  });

  it('puts several lines on one, so that no header is added', () => {
    expect(safeText('件名\r\nBcc: all@example.jp')).toBe('件名 Bcc: all@example.jp');
  });

  it('is settled after once', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(safeText(safeText(text))).toBe(safeText(text));
        expect(safeLines(safeLines(text))).toBe(safeLines(text));
      }),
    );
  });
});

describe('safe lines', () => {
  it('keep their ends, in one form', () => {
    expect(safeLines('一\r\n二\r三\u2028四\u001b[31m')).toBe('一\n二\n三\n四[31m');
  });

  it('hold no control but the line feed', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(isSafeText(safeLines(text), 'lines')).toBe(true);
      }),
    );
  });
});

describe('a text to be stored', () => {
  it.each([
    ['an escape', 'a\u001b[2J'],
    ['a lone surrogate', 'a\ud800'],
    ['a line separator', 'a\u2028b'],
    ['a turned direction', 'exe.\u202efdp'],
    ['a second line where one is meant', 'a\nb'],
  ])('is refused with %s', (_, text) => {
    expect(isSafeText(text)).toBe(false);
  });

  it('may have lines where lines are meant', () => {
    expect(isSafeText('一\r\n二\n三', 'lines')).toBe(true);
    expect(isSafeText('一\u2028二', 'lines')).toBe(false);
  });
});
