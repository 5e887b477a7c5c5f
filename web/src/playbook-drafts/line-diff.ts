/** The lines in which two texts differ: what lies between their common beginning and their common end. */
export interface LineDiff {
  /** The first differing line, from 1, the same in both. */
  readonly from: number;
  readonly one: readonly string[];
  readonly other: readonly string[];
}

/** Where two texts differ; line ends of every system are the same. */
export function lineDiff(one: string, other: string): LineDiff {
  const [left, right] = [linesOf(one), linesOf(other)];
  const most = Math.min(left.length, right.length);
  let start = 0;
  while (start < most && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < most - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  return {
    from: start + 1,
    one: left.slice(start, left.length - end),
    other: right.slice(start, right.length - end),
  };
}

/** Both texts in one: where they differ the lines of the first, then those of the other. */
export function bothTexts(one: string, other: string): string {
  const { from, one: theirs, other: mine } = lineDiff(one, other);
  const lines = linesOf(one);
  return [
    ...lines.slice(0, from - 1),
    ...theirs,
    ...mine,
    ...lines.slice(from - 1 + theirs.length),
  ].join('\n');
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}
