import { describe, expect, it } from '@jest/globals';
import { bothWords } from './bulletin-words';

describe('両方残す of two texts for the お知らせ板', () => {
  const theirs = { stopped: '印鑑証明が止まっています。', instead: '申請書を預かる。' };

  it('has theirs first and loses no word of either', () => {
    const mine = { stopped: '住民票が止まっています。', instead: '支所へ案内する。' };
    expect(bothWords(theirs, mine)).toEqual({
      stopped: '印鑑証明が止まっています。住民票が止まっています。',
      instead: '申請書を預かる。\n支所へ案内する。',
    });
  });

  it('says nothing twice', () => {
    expect(bothWords(theirs, { ...theirs, instead: '' })).toEqual(theirs);
    const longer = { ...theirs, instead: `${theirs.instead}支所へ案内する。` };
    expect(bothWords(theirs, longer)).toEqual(longer);
  });
});
