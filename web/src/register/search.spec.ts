import { describe, expect, it } from '@jest/globals';
import type { Asset } from '../api/types';
import { found } from './search';

const asset = (id: string, name: string, reading: string, unitName: string): Asset => ({
  ...{ id, name, reading, unitName, unit: id },
  ...{ kindLabel: '情報システム', tier: null, tierName: null },
  ...{ confidentiality: '', integrity: '', availability: '' },
  ...{ officeTitle: null, person: null, vendor: null, sns: null, recovery: '' },
});

const ASSETS = [
  asset('residents', '住民記録システム', 'じゅうみんきろく', '市民部 市民課'),
  asset('website', '公式ホームページ', 'こうしきほーむぺーじ', '企画部 広報課'),
  asset('lgwan', 'ＬＧＷＡＮメール', 'えるじーわん', '企画部 情報政策課'),
];

describe('an asset is found', () => {
  it.each([
    ['by its name', '住民', ['residents']],
    ['by its reading in hiragana', 'じゅうみん', ['residents']],
    ['by its reading in katakana of either width', 'ﾎｰﾑ', ['website']],
    ['whatever the width and the capitals', 'lgwan', ['lgwan']],
    ['by its unit and a part of its name', '企画部　ホーム', ['website']],
    ['in no list without a word of it', '水道', []],
    ['among all, as long as nothing is typed', ' ', ['residents', 'website', 'lgwan']],
  ])('%s', (_how, query, ids) => {
    expect(found(ASSETS, query).map(({ id }) => id)).toEqual(ids);
  });
});
