/** Longer words are not misspelt by a letter or two; nobody compares them. */
const LONGEST = 80;

/** 「…」のことですか, when one of the known ids is a slip of the pen away; else nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === null ? '' : `「${near}」のことですか。`;
}

/** The known word that was meant: the same in full-width letters or with its value run on, or a slip of the pen away. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const [plain = ''] = word.normalize('NFKC').split(/[ :]/);
  const most = plain.length < 5 ? 1 : 2;
  let near: { readonly id: string; readonly slips: number } | null = null;
  for (const id of known) {
    const slips = slipsBetween(plain, id, most);
    if (slips <= most && slips < (near?.slips ?? Infinity)) near = { id, slips };
  }
  return near?.id ?? null;
}

/** How many letters are missing, added or exchanged (Levenshtein); infinite when certainly more than `most`. */
function slipsBetween(one: string, other: string, most: number): number {
  if (one.length > LONGEST || Math.abs(one.length - other.length) > most) return Infinity;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [at, against] of [...other].entries()) {
      const exchanged = (row[at] ?? 0) + (letter === against ? 0 : 1);
      next.push(Math.min(exchanged, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return Infinity;
    row = next;
  }
  return row.at(-1) ?? Infinity;
}
