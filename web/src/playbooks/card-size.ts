import type { Playbook } from '../api/types';

/** A5 upright with 8 mm around it, in millimetres; a little is kept back for other fonts. */
const SHEET = { width: 132, height: 188 } as const;
/** QR code and address below it, in millimetres; they do not grow. */
const FOOT = 36;
const POINT = 25.4 / 72;
/** In points, from what is read at arm's length down to what a tired eye still reads. */
const SIZES = [16, 15, 14, 13, 12, 11.5, 11, 10.5, 10, 9.5, 9] as const;
const SMALLEST = 9;

/** Heights in letters, as sheet.css sets them. */
const LINE = 1.45;
const GAP = 0.2;
const BAND = LINE + 0.2;
const HEADING = 1.1 * 1.4 + 0.6;
const TITLE = { letter: 1.5, line: 1.5 * 1.3 } as const;
/** Left of each line: its box and number. */
const BOX = 2.6;

type Sized = Pick<Playbook, 'title' | 'card'>;

/** The largest letters, in points, with which a card fits one A5 sheet. */
export function cardSize(playbook: Sized): number {
  return SIZES.find((size) => heightOf(playbook, size) <= SHEET.height) ?? SMALLEST;
}

function heightOf({ title, card }: Sized, size: number): number {
  const letter = size * POINT;
  const wide = SHEET.width / letter;
  // A line is broken before the word that does not fit, so it never fills quite.
  const lines = (text: string): number => Math.ceil(widthOf(text) / (wide - BOX - 1));
  const texts = [...card.do, ...card.dont].map((text) => lines(text) * LINE + GAP);
  const calls = card.call.length * (LINE + GAP);
  const titles = Math.ceil((widthOf(title) * TITLE.letter) / (wide - 1)) * TITLE.line;
  const letters = texts.reduce((sum, each) => sum + each, BAND + titles + 3 * HEADING + calls);
  return letters * letter + FOOT;
}

/** In letters; half-width ones count somewhat more than half. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign < '\u2000' ? 0.6 : 1), 0);
}
