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
import { readTokens } from './yaml-tokens.js';
import { syntaxText } from './yaml-syntax-ja.js';

/** A place in a file; line and column are counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Something wrong at a place of a text, in words its author understands. */
export interface Flaw extends Place {
  readonly what: string;
}

/** The plain value of a YAML text and where each part of it stands. */
export interface YamlText {
  readonly value: unknown;
  /** The place of the key or item at `path`; of the deepest part that exists, so that a missing key names its parent. */
  placeOf(path: readonly PropertyKey[]): Place;
}

/** A text that is no YAML as we take it; carries what was found, in reading order. */
export class UnreadableText extends Error {
  constructor(readonly flaws: readonly Flaw[]) {
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
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const refuse = (found: readonly { offset: number; what: string }[]): void => {
    if (found.length === 0) return;
    const flaws = found.slice(0, MOST_FLAWS).map(({ offset, what }) => ({ ...at(offset), what }));
    throw new UnreadableText(flaws);
  };
  const { tokens, flaws: form } = readTokens(text, lines);
  refuse(form);
  const documents = composed(tokens, text.length);
  refuse(documents.flatMap(syntaxFlaws));
  const { value, offsets, flaws } = plainValue(documents[0]);
  refuse([...flaws, ...documents.slice(1).map((each) => ({ offset: each.range[0], what: MORE }))]);
  return { value, placeOf: (path) => at(deepest(offsets, path)) };
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

function syntaxFlaws({ errors, warnings }: Document.Parsed): { offset: number; what: string }[] {
  return [...errors, ...warnings].map((error) => ({
    offset: error.pos[0],
    what: syntaxText(error.code, error.message),
  }));
}

interface Plain {
  readonly value: unknown;
  readonly offsets: ReadonlyMap<string, number>;
  readonly flaws: readonly { offset: number; what: string }[];
}

/** The document as plain objects, arrays and scalars, with the offset of every key and item by its path. */
function plainValue(document: Document.Parsed | undefined): Plain {
  const offsets = new Map<string, number>();
  const flaws: { offset: number; what: string }[] = [];
  const plain = (node: unknown, path: string): unknown => {
    if (isScalar(node)) return node.value;
    if (isSeq(node)) return node.items.map((item, index) => placed(item, `${path}/${index}`, item));
    return isMap(node) ? map(node, path) : null;
  };
  const placed = (node: unknown, path: string, place: unknown): unknown => {
    offsets.set(path, offsetOf(place));
    return plain(node, path);
  };
  const map = (node: YAMLMap, path: string): object => {
    const entries = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const what = keyFlaw(name, entries);
      if (what === null) entries.set(name, placed(value, `${path}/${name}`, key));
      else flaws.push({ offset: offsetOf(key) || offsetOf(node), what });
    }
    return Object.fromEntries(entries);
  };
  return { value: plain(document?.contents, ''), offsets, flaws };
}

function keyFlaw(name: string, before: ReadonlyMap<string, unknown>): string | null {
  if (name === '' || name === 'null')
    return '項目の名前がありません。「名前: 値」の形で書いてください';
  if (name in Object.prototype) return `「${name}」という名前は使えません。別の名前にしてください`;
  if (before.has(name)) return `「${name}」が二度あります。一つにしてください`;
  return null;
}

function offsetOf(node: unknown): number {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : 0;
}

function deepest(offsets: ReadonlyMap<string, number>, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const offset = offsets.get(`/${path.slice(0, depth).map(String).join('/')}`);
    if (offset !== undefined) return offset;
  }
  return 0;
}
