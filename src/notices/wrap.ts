/** 35 full-width characters: what business mail in Japan keeps to (ux reference 4). In half-width columns. */
export const LINE_COLUMNS = 70;

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const words = new Intl.Segmenter('ja', { granularity: 'word' });
/** 行頭禁則: these never begin a line. */
const NEVER_FIRST =
  /^[、。，．・：；？！?!,.:;)\]}）］｝〕〉》」』】ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…％%]/u;
/** 行末禁則: these never end one. */
const NEVER_LAST = /[([{（［｛〔〈《「『【]$/u;
const ZERO_WIDTH = /^[\p{M}\p{Cf}]$/u;

/**
 * The columns a text takes in a fixed-pitch Japanese mail reader (UAX #11). Ambiguous characters, and every part
 * of a joined emoji, count as wide, so that no reader shows a line wider than it was counted.
 */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) sum += widthOf(character);
  return sum;
}

type Range = readonly [from: number, to: number];
/** ASCII, half-width kana and forms. */
const NARROW: readonly Range[] = [
  [0x20, 0x7e],
  [0xff61, 0xffdc],
  [0xffe8, 0xffee],
];
/** Hiragana and kanji, which most of a mail is. */
const WIDE: readonly Range[] = [
  [0x3041, 0x3096],
  [0x4e00, 0x9fff],
];

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const among = ([from, to]: Range): boolean => code >= from && code <= to;
  if (NARROW.some(among)) return 1;
  if (WIDE.some(among)) return 2;
  return ZERO_WIDTH.test(character) ? 0 : 2;
}

export interface WrapOptions {
  readonly limit?: number;
  /** Put before every line but the first. */
  readonly indent?: string;
}

/** Lines of at most `limit` columns; words stay whole and 禁則 is kept where a line allows it. */
export function wrap(
  text: string,
  { limit = LINE_COLUMNS, indent = '' }: WrapOptions = {},
): string[] {
  // Most lines fit; finding words is dear, so it is left to those that do not.
  return text
    .split('\n')
    .flatMap((line) => (columns(line) <= limit ? [line.trimEnd()] : wrapLine(line, limit, indent)));
}

/** The beginning of a text that fits into `limit` columns, with … when something is left out. */
export function clip(text: string, limit: number): string {
  if (columns(text) <= limit) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += columns(segment);
    if (used > limit - 2) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

function wrapLine(line: string, limit: number, indent: string): string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const unit of units(line, limit - columns(indent))) {
    const width = columns(unit);
    const full = used + width > limit && current.trim() !== '';
    if (full) {
      lines.push(current.trimEnd());
      current = indent;
      used = columns(indent);
    }
    // A space where a line was broken would only look like a mistake.
    if (full && unit.trim() === '') continue;
    current += unit;
    used += width;
  }
  return [...lines, current.trimEnd()];
}

/** What must not be torn apart: words, and what 禁則 binds to them; single characters where a word is too wide. */
function units(line: string, limit: number): string[] {
  const result: string[] = [];
  const segments = [...words.segment(line)].flatMap(({ segment }) =>
    columns(segment) <= limit ? [segment] : characters(segment),
  );
  for (const segment of segments) {
    const last = result.at(-1);
    const bound = last !== undefined && isBound(last, segment);
    if (bound && columns(last + segment) <= limit) result[result.length - 1] = last + segment;
    else result.push(segment);
  }
  return result;
}

function characters(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

function isBound(last: string, next: string): boolean {
  if (next.trim() === '' || last.trim() === '') return false;
  return (
    NEVER_FIRST.test(next) || NEVER_LAST.test(last) || (/[!-~]$/.test(last) && /^[!-~]/.test(next))
  );
}
