import { describe, expect, it } from '@jest/globals';
import { isMeant } from './kind-words';

const KINDS = [
  { id: 'targeted-mail', label: '怪しいメールの添付・リンクを開いた' },
  { id: 'misdelivery', label: '誤送信・誤交付・誤掲載' },
  { id: 'power-outage', label: '停電' },
  { id: 'own-kind', label: '防災無線の故障' },
];

describe('a kind is found by what people type', () => {
  it.each([
    ['ふぃっしんぐ', ['targeted-mail']],
    ['フィッシング', ['targeted-mail']],
    ['メール', ['targeted-mail', 'misdelivery']],
    ['ﾒｰﾙ　添付', ['targeted-mail']],
    ['ていでん', ['power-outage']],
    ['停電', ['power-outage']],
    ['FAX', ['misdelivery']],
    ['防災無線', ['own-kind']],
    ['𠮷', []],
    ['', ['targeted-mail', 'misdelivery', 'power-outage', 'own-kind']],
  ])('%s', (typed, found) => {
    expect(KINDS.filter((each) => isMeant(each, typed)).map(({ id }) => id)).toEqual(found);
  });
});
