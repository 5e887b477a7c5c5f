/** About how wide a line of text is, for pictures that have to leave room before anything is drawn. */
export function textWidth(text: string, letter: number): number {
  // What is not Latin is a full square; Latin letters and digits are a good half.
  return [...text].reduce((sum, each) => sum + (each > '\u2000' ? letter : letter * 0.6), 0);
}
