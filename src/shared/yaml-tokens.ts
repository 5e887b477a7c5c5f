import { CST, Lexer, Parser, type LineCounter } from 'yaml';

/** Brackets, commas, line ends …: a plan of 64 KB has 25 000 at the most. */
const MOST_MARKS = 32_000;

/** Deeper than any plan nests; the composer calls itself once a level. */
const DEEPEST = 64;

const FORBIDDEN: Readonly<Record<string, string>> = {
  alias: '別名（*名前）は使えません。内容をそのまま書いてください',
  anchor: '別名の目印（&名前）は使えません。内容をそのまま書いてください',
  tag: 'タグ（!で始まる指定）は使えません。消してください。文字の「!」は引用符 "…" で囲みます',
  'directive-line': '%で始まる行は書けません。消してください',
};

const TOO_DEEP = `入れ子が深すぎます（${DEEPEST}段まで）。かっこや字下げを見直してください`;
const TOO_MANY = 'ここまでの記号と行が多すぎます。ファイルを分けるか、短くしてください';

type Flaw = { readonly offset: number; readonly what: string };

/**
 * The tokens of a text, and the first of each sort of thing it must not hold, in reading order. Reading ends where
 * the text nests too deep or has far too many marks, so that nothing walks its tokens that could be kept busy.
 */
export function readTokens(
  text: string,
  lines: LineCounter,
): { tokens: readonly CST.Token[]; flaws: readonly Flaw[] } {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  const flaws = new Map<string, Flaw>();
  const found = (what: string | undefined): void => {
    if (what !== undefined && !flaws.has(what)) flaws.set(what, { offset: parser.offset, what });
  };
  let marks = 0;
  let content = false;
  lines.addNewLine(0);
  for (const mark of new Lexer().lex(text)) {
    marks += 1;
    if (marks > MOST_MARKS) found(TOO_MANY);
    else if (parser.stack.length > DEEPEST) found(TOO_DEEP);
    if (marks > MOST_MARKS || parser.stack.length > DEEPEST) break;
    // What stands after the mark of a scalar is its text, whatever it begins with.
    if (!content) found(FORBIDDEN[CST.tokenType(mark) ?? '']);
    content = mark === CST.SCALAR;
    for (const token of parser.next(mark)) tokens.push(token);
  }
  tokens.push(...parser.end());
  return { tokens, flaws: [...flaws.values()] };
}
