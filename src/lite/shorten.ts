import { safeLines, safeText } from '../shared/safe-text.js';
import type { Words } from './words.js';

/** A text of somebody on one line, of at most so many characters. */
export function shorten(text: string, most: number, words: Words): string {
  return cut(safeText(text), most, words);
}

/** The same with its lines. */
export function shortenLines(text: string, most: number, words: Words): string {
  return cut(safeLines(text), most, words);
}

function cut(text: string, most: number, words: Words): string {
  const signs = [...text];
  return signs.length <= most
    ? text
    : `${signs.slice(0, most).join('')}…${most > 100 ? words.cut : ''}`;
}
