import type { Playbook } from '../api/types';

/** A5 upright with 8 mm around it, in millimetres. */
const SHEET = { width: 132, height: 194 } as const;
const POINT = 25.4 / 72;
/** From arm's length down to what a tired eye still reads (DADS: never below 14 px = 10.5 pt on screen). */
const SIZES = [14, 13, 12, 11.5, 11, 10.5, 10, 9.5, 9] as const;
/** Head, foot and the four headings, in lines. */
const FIXED = { head: 6.5, headings: 3 * 1.9, foot: 6.5 } as const;
const LINE = 1.45;

type Sized = Pick<Playbook, 'title' | 'card'>;

/** The largest letters, in points, with which a card fits one A5 sheet. */
export function cardSize({ title, card }: Sized): number {
  return SIZES.find((size) => heightOf({ title, card }, size) <= SHEET.height) ?? SIZES[8];
}

function heightOf({ title, card }: Sized, size: number): number {
  const letter = size * POINT;
  // Two and a half letters go to the box in front, and a line never fills quite.
  const inLine = SHEET.width / letter - 3.5;
  const lines = (text: string): number => Math.ceil(widthOf(text) / inLine);
  const body = [...card.do, ...card.dont].map((line) => lines(line) + 0.2);
  const calls = card.call.map(() => 1.5);
  const titles = Math.ceil((widthOf(title) * 1.5) / (SHEET.width / letter)) * 1.5;
  const all = [...body, ...calls, titles, ...Object.values(FIXED)];
  return all.reduce((sum, each) => sum + each, 0) * LINE * letter;
}

/** In letters; half-width ones count somewhat more than half. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign < '\u2000' ? 0.6 : 1), 0);
}
