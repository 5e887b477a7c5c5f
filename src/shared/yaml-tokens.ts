import type { CST } from 'yaml';

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

/** What a text must not hold, found on its tokens before anything walks it recursively: first flaw of each sort. */
export function scanTokens(tokens: readonly Token[]): Flaw[] {
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
