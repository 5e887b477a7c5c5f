import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAnswer } from './answer-words.js';

const QUOTED = `
2026年11月21日(土) 2:13 <hikeshi@example.jp>:
> ■結論　住民票の窓口が止まっています。
> 回答　了解した ／ 電話がほしい ／ 担当を変更してほしい
> 確認番号　9999`;

const CLEAR: readonly (readonly [string, string])[] = [
  ['了解', 'understood'],
  ['了解しました。向かいます。', 'understood'],
  ['「了解した」 1234', 'understood'],
  ['お疲れさまです。\n承知いたしました。', 'understood'],
  ['ＯＫ', 'understood'],
  ['ok, 1234', 'understood'],
  ['Understood.\n\nSent from my phone', 'understood'],
  ['電話', 'call-me'],
  ['電話がほしい', 'call-me'],
  ['電話をください\n1234', 'call-me'],
  ['Call me please', 'call-me'],
  ['代わりの者にお願いします', 'hand-over'],
  ['担当を変更してほしい', 'hand-over'],
  ['対応できません', 'hand-over'],
  ['hand over', 'hand-over'],
];

const UNCLEAR = [
  '',
  '了解できません',
  '了解していません',
  '了解しましたか？',
  '了解\n電話',
  '了解です、でも電話は不要です',
  'これは何でしょうか',
  '電話番号が変わりました',
  'okinawa',
  '担当者に伝えます',
  'not ok',
  "OK? I don't know",
  'よろしくお願いします\n\n\n情報政策課\n理解会',
  '一\n二\n三\n四\n五\n了解',
];

describe('what a reply says', () => {
  it.each(CLEAR)('%j is %s, whatever the quoted mail holds', (text, choice) => {
    expect(readAnswer(text + QUOTED).choice).toBe(choice);
    expect(readAnswer(text).choice).toBe(choice);
  });

  it.each(UNCLEAR)('%j is no answer', (text) => {
    expect(readAnswer(text + QUOTED).choice).toBeNull();
  });

  it.each([
    '-----Original Message-----',
    '-----元のメッセージ-----',
    '________________________________',
    'From: hikeshi@example.jp',
    '差出人: 緊急連絡',
    'On Sat, 21 Nov 2026 at 02:13, <hikeshi@example.jp> wrote:',
    '2026/11/21 2:15、hikeshi@example.jpのメール:',
    '■結論　止まっています。',
    '【訓練】',
  ])('what stands below %j was written by us', (mark) => {
    expect(readAnswer(`\n\n${mark}\n了解\n1234`)).toEqual({ choice: null, code: '', said: '' });
    expect(readAnswer(`了解 1234\n\n${mark}\n電話\n9999`)).toMatchObject({
      choice: 'understood',
      code: '1234',
    });
  });

  it('takes the 確認番号 only where four digits stand alone and once', () => {
    expect(readAnswer('了解　１２３４').code).toBe('1234');
    expect(readAnswer('了解 12345').code).toBe('');
    expect(readAnswer('了解 1234 5678').code).toBe('');
    expect(readAnswer('了解 090-1234-5678').code).toBe('');
  });

  it('keeps at most 500 characters, none of which a screen would obey', () => {
    const { said } = readAnswer(
      `了解\u202e\u0007${'あ'.repeat(200)}\n${'い'.repeat(290)}\n${'う'.repeat(290)}`,
    );
    expect([...said].length).toBe(500);
    expect(said).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it('reads any text in a moment', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        expect(readAnswer(text).said.length).toBeLessThanOrEqual(1000);
      }),
    );
    const from = performance.now();
    readAnswer(`${' '.repeat(60_000)}x`);
    readAnswer('on '.repeat(20_000));
    readAnswer('-'.repeat(60_000));
    readAnswer(`${'2026年1月1日 '.repeat(8_000)}`);
    expect(performance.now() - from).toBeLessThan(500);
  });
});
