import { randomInt } from 'node:crypto';

/** No 0 and O, no 1, I and L: such texts are read from a terminal or a slip of paper and typed. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Random letters and digits that nobody mistakes for others; five bits each, nearly. */
export function randomText(length: number): string {
  return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('');
}
