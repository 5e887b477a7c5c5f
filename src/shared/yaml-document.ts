import {
  Composer,
  LineCounter,
  isMap,
  isScalar,
  isSeq,
  type CST,
  type Document,
  type YAMLMap,
} from 'yaml';
import { everyObjectHas } from './yaml-names.js';
import { readTokens } from './yaml-tokens.js';
import { leftOpen, syntaxText, type Opened } from './yaml-syntax-ja.js';

/** A place in a file; line and column are counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Something wrong at a place of a text, in words its author understands. */
export interface Flaw extends Place {
  readonly what: string;
  /** What began somewhere above and was found open only here. */
  readonly opened?: Opened | undefined;
}

/** The plain value of a YAML text and where each part of it stands. */
export interface YamlText {
  readonly value: unknown;
  /** The place of the key or item at `path`; of the deepest part that exists, so that a missing key names its parent. */
  placeOf(path: readonly PropertyKey[]): Place;
}

/** A text that is no YAML as we take it; carries what was found, in reading order. */
export class UnreadableText extends Error {
  /** `total`: how many there are, of which only the first are named. */
  constructor(
    readonly flaws: readonly Flaw[],
    readonly total = flaws.length,
  ) {
    super(flaws.map(({ line, column, what }) => `${line}:${column}  ${what}`).join('\n'));
  }
}

/** More than this helps nobody: the first ones cause the others. */
const MOST_FLAWS = 20;

/**
 * Parse one YAML document in time linear in its length. Aliases, anchors, tags, directives, deep nesting, keys
 * given twice and keys that every JavaScript object has are refused.
 * @throws UnreadableText with the place of each flaw.
 */
export function parseYaml(text: string): YamlText {
  const { contents, at } = documentOf(text);
  const { value, flaws } = plainValue(contents);
  if (flaws.length > 0) throw new UnreadableText(placed(flaws, at));
  // Hardly anybody asks where something stands: it is read once more rather than kept for all files.
  let again: ReturnType<typeof documentOf> | null = null;
  return {
    value,
    placeOf: (path) => {
      again ??= documentOf(text);
      return again.at(deepest(again.contents, path));
    },
  };
}

type PlaceAt = (offset: number) => Place;

/** @throws UnreadableText with the place of each flaw of its form. */
function documentOf(text: string): { contents: unknown; at: PlaceAt } {
  const lines = new LineCounter();
  const at: PlaceAt = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const { tokens, flaws } = readTokens(text, lines);
  if (flaws.length > 0) throw new UnreadableText(placed(flaws, at));
  const [document, ...more] = composed(tokens, text.length);
  const wrong = [
    ...(document ? syntaxFlaws(document) : []),
    ...more.flatMap(syntaxFlaws),
    ...more.map((each) => ({ offset: each.range[0], what: MORE })),
  ];
  if (wrong.length > 0) throw new UnreadableText(placed(wrong, at), wrong.length);
  return { contents: document?.contents, at };
}

function placed(found: readonly Spotted[], at: PlaceAt): Flaw[] {
  return found.slice(0, MOST_FLAWS).map(({ offset, ...flaw }) => ({ ...at(offset), ...flaw }));
}

const MORE =
  '「---」の後に二つ目の文書があります。一つのファイルには一つだけ書き、「---」を消してください';

/** A text of 64 KB can hold 60 000 faults: each is an error object, and nobody reads the stack it would record. */
function composed(tokens: readonly CST.Token[], length: number): Document.Parsed[] {
  const options = { uniqueKeys: false, schema: 'core', prettyErrors: false } as const;
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return [...new Composer(options).compose(tokens, true, length)];
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

interface Spotted extends Pick<Flaw, 'what' | 'opened'> {
  readonly offset: number;
}

function syntaxFlaws({ errors, warnings }: Document.Parsed): Spotted[] {
  return [...errors, ...warnings].map((error) => ({
    offset: error.pos[0],
    what: syntaxText(error.code, error.message),
    opened: leftOpen(error.message),
  }));
}

interface Plain {
  readonly value: unknown;
  readonly flaws: readonly Spotted[];
}

/** The document as plain objects, arrays and scalars. */
function plainValue(contents: unknown): Plain {
  const flaws: Spotted[] = [];
  const plain = (node: unknown): unknown => {
    if (isScalar(node)) return node.value;
    if (isSeq(node)) return node.items.map(plain);
    return isMap(node) ? map(node) : null;
  };
  const map = (node: YAMLMap): object => {
    const read: Record<string, unknown> = {};
    for (const { key, value } of node.items) {
      const name = nameOf(key);
      const what = keyFlaw(name, read);
      if (what === null) read[name] = plain(value);
      else flaws.push({ offset: offsetOf(key) || offsetOf(node), what });
    }
    return read;
  };
  return { value: plain(contents), flaws };
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

function keyFlaw(name: string, before: object): string | null {
  if (name === '' || name === 'null')
    return '項目の名前がありません。「名前: 値」の形で書いてください';
  if (everyObjectHas(name)) return `「${name}」という名前は使えません。別の名前にしてください`;
  if (Object.hasOwn(before, name)) return `「${name}」が二度あります。一つにしてください`;
  return null;
}

function offsetOf(node: unknown): number {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : 0;
}

/** Where the deepest part of `path` that exists begins: a member of a map at its key. */
function deepest(contents: unknown, path: readonly PropertyKey[]): number {
  let [node, offset] = [contents, 0];
  for (const step of path) {
    const pair = isMap(node) && node.items.find(({ key }) => nameOf(key) === String(step));
    const item = isSeq(node) ? node.items[Number(step)] : undefined;
    if (!pair && item === undefined) return offset;
    offset = offsetOf(pair ? pair.key : item);
    node = pair ? pair.value : item;
  }
  return offset;
}
