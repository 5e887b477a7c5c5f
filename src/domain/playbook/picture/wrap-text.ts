/** May not begin a line (JIS X 4051, the common part). */
const NEVER_FIRST =
  /^[、。，．）」』】〕｝〉》・：；！？ー々〜～％…‥ぁぃぅぇぉっゃゅょァィゥェォッャュョ)\],.:;!?%]/u;
/** May not end a line. */
const NEVER_LAST = /[（「『【〔｛〈《([]$/u;
/** A word that is not broken (English, katakana), with the spaces before it; else one character. */
const PIECE = /\s*[ァ-ヺー]+|\s*[A-Za-z0-9][A-Za-z0-9'’/&@#.-]*|\s*\S/gu;

/** The width of a text in ems: full-width characters count one, the others somewhat more than half. */
export function emsOf(text: string): number {
  let ems = 0;
  for (const sign of text) ems += (sign.codePointAt(0) ?? 0) < 0x2000 ? 0.6 : 1;
  return ems;
}

/** Lines of at most so many ems, broken where Japanese and English may be; only what is too long alone is cut. */
export function wrapText(text: string, ems: number): string[] {
  return filled(unbreakable(text), ems);
}

/** As few lines as `wrapText` needs, about equally long: no last line of one syllable. */
export function wrapEvenly(text: string, ems: number): string[] {
  const whole = emsOf(text);
  if (whole <= ems) return wrapText(text, ems);
  const pieces = unbreakable(text);
  const lines = filled(pieces, ems);
  for (let width = Math.ceil(whole / lines.length); width < ems; width += 1) {
    const even = filled(pieces, width);
    if (even.length <= lines.length) return even;
  }
  return lines;
}

function filled(pieces: readonly string[], ems: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const piece of pieces) {
    const more = emsOf(piece);
    if (line && width + more > ems) {
      lines.push(line.trim());
      line = piece.trimStart();
      width = emsOf(line);
    } else {
      line += piece;
      width += more;
    }
    for (let cut = cutAt(line, ems); cut < line.length; cut = cutAt(line, ems)) {
      lines.push(line.slice(0, cut).trim());
      line = line.slice(cut);
      width = emsOf(line);
    }
  }
  return line.trim() ? [...lines, line.trim()] : lines;
}

/** Characters that stay together: words, and brackets and stops with what they belong to. */
function unbreakable(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.match(PIECE) ?? []) {
    const last = pieces.at(-1);
    if (last !== undefined && (NEVER_FIRST.test(piece.trimStart()) || NEVER_LAST.test(last))) {
      pieces[pieces.length - 1] = last + piece;
    } else {
      pieces.push(piece);
    }
  }
  return pieces;
}

/** Where a line has to be cut because nothing in it may be broken; its length when it fits. */
function cutAt(line: string, ems: number): number {
  let width = 0;
  let at = 0;
  for (const sign of line) {
    width += emsOf(sign);
    if (width > ems && at > 0) return at;
    at += sign.length;
  }
  return at;
}
