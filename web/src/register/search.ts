import type { Asset } from '../api/types';

/** More than this is not a choice any more: another letter is quicker. */
export const MOST_SHOWN = 8;

/** Assets whose name, reading, unit or kind has every word; a word may be in either kana, in any width. */
export function found(assets: readonly Asset[], query: string): Asset[] {
  const words = plain(query).split(' ').filter(Boolean);
  return assets.filter((asset) => {
    const { name, reading, unitName, kindLabel, tierName, sns } = asset;
    const text = plain([name, reading, unitName, kindLabel, tierName, sns?.service].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Katakana and hiragana, full and half width, capitals and small letters are the same here. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/\s+/gu, ' ')
    .trim();
}
