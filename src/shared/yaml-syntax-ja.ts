import type { ErrorCode } from 'yaml';

const INDENT = '行の頭の空白（字下げ）の数が合いません。上の行とそろえてください';
const BROKEN = 'この行の形が読めません。「名前: 値」の形と、引用符・かっこの閉じ忘れを見てください';
const OPEN_BRACKET = 'かっこ [ ] { } の閉じ忘れか、その中の行の字下げが足りません';
const KEY = '「名前: 値」は一行に一つです。値に「: 」を含むときは "…" で囲んでください';
const QUOTE = 'ここで始まる引用符（" か \'）の閉じ忘れです';
/** A line that has a name and no colon. */
export const NO_COLON =
  'この行に「名前: 値」の「:」と空白がありません。上の行の続きなら、上の行より深く字下げしてください';
const NO_COMMA = 'かっこの中の区切りが足りません。「,」か「:」と、その後の空白を見てください';

const TEXTS: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_DQ_ESCAPE: '"…" の中の「\\」が読めません。「\\\\」と書くか、引用符を外してください',
  BAD_INDENT: INDENT,
  BAD_SCALAR_START: 'この記号で値を始められません。値を "…" で囲んでください',
  BLOCK_AS_IMPLICIT_KEY: KEY,
  BLOCK_IN_FLOW: 'かっこ { } [ ] の中に「- 」の行は書けません',
  KEY_OVER_1024_CHARS: '項目の名前が長すぎます',
  MISSING_CHAR: '引用符・かっこの閉じ忘れか、「:」「,」の後の空白の忘れです',
  MULTILINE_IMPLICIT_KEY: KEY,
  TAB_AS_INDENT: '行の頭にタブがあります。半角の空白で字下げしてください',
};

/** What is left open where the parser says so only further down. */
export type Opened = 'quote' | 'bracket';

/** A fault in the form of a YAML text, in words for people who do not know YAML. */
export function syntaxText(code: ErrorCode, original: string): string {
  const opened = leftOpen(original);
  if (opened) return opened === 'quote' ? QUOTE : OPEN_BRACKET;
  if (code === 'UNEXPECTED_TOKEN' || code === 'IMPOSSIBLE') return BROKEN;
  if (code === 'MISSING_CHAR' && original.startsWith('Implicit')) return NO_COLON;
  if (code === 'MISSING_CHAR' && original.startsWith('Missing')) return NO_COMMA;
  return TEXTS[code] ?? `${BROKEN}（${original.split('\n')[0]}）`;
}

/** What the parser found open, by its words. */
export function leftOpen(original: string): Opened | undefined {
  if (/^Missing closing ["']/.test(original)) return 'quote';
  return /^Flow (map|sequence) in block/.test(original) || /must end with/.test(original)
    ? 'bracket'
    : undefined;
}
