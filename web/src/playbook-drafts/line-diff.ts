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

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}
