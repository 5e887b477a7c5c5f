/** Where a line of a text begins and ends, in characters; lines are counted from 1, the last one is the nearest. */
export function rangeOfLine(text: string, line: number): { start: number; end: number } {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const next = text.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}

/** How many lines a text box shows. */
export function countLines(text: string): number {
  return text.split('\n').length;
}

/** What Enter writes at a place: a line end and the indentation of the line. */
export function newLineAt(text: string, at: number): string {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return `\n${/^ */.exec(before)?.[0] ?? ''}`;
}
