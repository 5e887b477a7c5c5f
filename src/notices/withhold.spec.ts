import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WITHHELD, withheld } from './withhold.js';

describe('what stays behind the log-in', () => {
  it.each([
    ["the attacker's link", '「http://evil.example/pay?id=1」を開いた', `「${WITHHELD}」を開いた`],
    ['a defanged link', 'hxxps://evil.example', WITHHELD],
    ['a hidden service', 'abcdefghij234567.onion へ払えとある', `${WITHHELD} へ払えとある`],
    ['a mail address', '差出人 taro.yamada@example.jp から', `差出人 ${WITHHELD} から`],
    [
      'a full-width mail address',
      '差出人ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐから',
      `差出人${WITHHELD}から`,
    ],
    ['a password', 'パスワード: Abc123! を書いた紙', `パスワード: ${WITHHELD} を書いた紙`],
    ['a full-width password', 'パスワード：ａｂｃ１２３、', `パスワード：${WITHHELD}、`],
    ['マイナンバー', '番号 1234 5678 9012 の方', `番号 ${WITHHELD} の方`],
    ['the address of a machine', '10.20.30.40 から大量の通信', `${WITHHELD} から大量の通信`],
    ['a private mobile number', '090-1234-5678 に電話', `${WITHHELD} に電話`],
  ])('%s', (_, text, told) => {
    expect(withheld(text)).toBe(told);
  });

  it.each([
    '税務課の印刷機から、脅迫文が次々に印刷されている',
    '住民票の窓口が止まっている（9:48から、3台）',
    'パスワードを変えた',
    '内線4201、000-000-0000',
    '令和8年11月21日、R8-001、第1.2.3版',
    '1,234人分',
  ])('leaves the facts: %s', (text) => {
    expect(withheld(text)).toBe(text);
  });

  it('is settled after once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(withheld(withheld(text))).toBe(withheld(text));
      }),
    );
  });
});
