import { Lexer, Parser, type CST, type LineCounter } from 'yaml';

/** Brackets, commas, line ends …: a plan of 64 KB has 25 000 at the most. */
const MOST_MARKS = 32_000;

/** Deeper than any plan nests; the composer calls itself once a level. */
const DEEPEST = 64;

const FORBIDDEN: Readonly<Record<string, string>> = {
  alias: '別名（*名前）は使えません。内容をそのまま書いてください',
  anchor: '別名の目印（&名前）は使えません。内容をそのまま書いてください',
  tag: 'タグ（!で始まる指定）は使えません。消してください。文字の「!」は引用符 "…" で囲みます',
  directive: '%で始まる行は書けません。消してください',
};

type Token = CST.Token;
type Flaw = { readonly offset: number; readonly what: string };

/** The tokens of a text, and what it must not hold, in reading order; where it has far too many, only the first. */
export function readTokens(
  text: string,
  lines: LineCounter,
): { tokens: readonly Token[]; flaws: readonly Flaw[] } {
  const parser = new Parser(lines.addNewLine);
  const tokens: Token[] = [];
  let marks = 0;
  lines.addNewLine(0);
  for (const mark of new Lexer().lex(text)) {
    marks += 1;
    if (marks > MOST_MARKS) break;
    for (const token of parser.next(mark)) tokens.push(token);
  }
  const tooMany = marks > MOST_MARKS ? [{ offset: parser.offset, what: TOO_MANY }] : [];
  tokens.push(...parser.end());
  return { tokens, flaws: [...scanTokens(tokens), ...tooMany] };
}

const TOO_MANY = 'ここまでの記号と行が多すぎます。ファイルを分けるか、短くしてください';

/** What a text must not hold, found before anything walks its tokens recursively: the first flaw of each sort. */
function scanTokens(tokens: readonly Token[]): Flaw[] {
  const found = new Map<string, Flaw>();
  const waiting: { token: Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, depth } = next;
    const what = depth > DEEPEST ? TOO_DEEP : FORBIDDEN[token.type];
    if (what !== undefined) keepFirst(found, { offset: token.offset, what });
    if (depth > DEEPEST) continue;
    for (const inner of within(token)) waiting.push({ token: inner, depth: depth + 1 });
  }
  return [...found.values()].sort((left, right) => left.offset - right.offset);
}

const TOO_DEEP = `入れ子が深すぎます（${DEEPEST}段まで）。かっこや字下げを見直してください`;

function keepFirst(found: Map<string, Flaw>, flaw: Flaw): void {
  const first = found.get(flaw.what);
  if (!first || flaw.offset < first.offset) found.set(flaw.what, flaw);
}

/** The tokens directly inside a token. */
function within(token: Token): Token[] {
  if ('items' in token) {
    return token.items.flatMap(({ start, key, sep, value }) => [
      ...start,
      ...(key ? [key] : []),
      ...(sep ?? []),
      ...(value ? [value] : []),
    ]);
  }
  if (token.type === 'document') return [...token.start, ...(token.value ? [token.value] : [])];
  return 'props' in token ? token.props : [];
}
