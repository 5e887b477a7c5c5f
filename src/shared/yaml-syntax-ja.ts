import type { ErrorCode } from 'yaml';

const INDENT = '行の頭の空白（字下げ）の数が合いません。上の行とそろえてください';
const BROKEN = 'この行の形が読めません。「名前: 値」の形と、引用符・かっこの閉じ忘れを見てください';
const OPEN_BRACKET = 'かっこ [ ] { } の閉じ忘れか、その中の行の字下げが足りません';
const KEY = '「名前: 値」は一行に一つです。値に「: 」を含むときは "…" で囲んでください';

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

/** A fault in the form of a YAML text, in words for people who do not know YAML. */
export function syntaxText(code: ErrorCode, original: string): string {
  if (code === 'UNEXPECTED_TOKEN' || code === 'IMPOSSIBLE') return BROKEN;
  if (code === 'BAD_INDENT' && original.startsWith('Flow')) return OPEN_BRACKET;
  return TEXTS[code] ?? `${BROKEN}（${original.split('\n')[0]}）`;
}
