import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq, type Pair, type YAMLMap } from 'yaml';
import {
  OtherForm,
  columnOf,
  endOf,
  endOfLine,
  keyOf,
  rangeOf,
  scalar,
  spliced,
  type Splice,
} from '../shared/yaml-splice.js';

/** What a file says, as YAML has it; a key without a value is not there. */
export type Raw = string | number | boolean | null | readonly Raw[] | RawMap;
export interface RawMap {
  readonly [key: string]: Raw | undefined;
}

/** What a map said, and what it is to say. */
export interface Change {
  readonly was: RawMap;
  readonly is: RawMap;
}

/** An item of a list as it is to be: one that stands there (`was`), changed or not, or a new one. */
export interface ItemEdit {
  readonly was: number | null;
  readonly is: RawMap;
}

/** A map with other values where they stand: what stays equal keeps every byte, comments and order among them. */
export function mapSplices(text: string, map: YAMLMap, { was, is }: Change): Splice[] {
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const changed = keys.filter((key) => !isDeepStrictEqual(was[key], is[key]));
  if (changed.length === 0) return [];
  if (map.flow) return [{ ...rangeOf(map), text: flow(is) }];
  return changed.flatMap((key) => {
    const pair = map.items.find((each) => keyOf(each) === key);
    const value = is[key];
    if (pair)
      return value === undefined
        ? removed(text, pair)
        : replaced(text, pair, { was: was[key], is: value });
    return value === undefined ? [] : added(text, map, [key, value]);
  });
}

/** The items of a list changed, added, taken away or in another order; each takes what is written above it along. */
export function listSplices(
  text: string,
  pair: Pair,
  { was, edits }: { readonly was: readonly RawMap[]; readonly edits: readonly ItemEdit[] },
): Splice[] {
  const list = pair.value;
  if (!isSeq(list) || list.flow || list.items.length !== was.length) throw new OtherForm();
  const ends = list.items.map((item) => endOfLine(text, endOf(item)));
  const head = endOfLine(text, rangeOf(pair.key).to);
  const indent = ' '.repeat(columnOf(text, text.lastIndexOf('-', rangeOf(list.items[0]).from)));
  const written = edits.map((edit): string => {
    if (edit.was === null) return newItem(edit.is, indent, lineEnd(text));
    const item = list.items[edit.was];
    const before = was[edit.was];
    if (!isMap(item) || !before) throw new OtherForm();
    const from = ends[edit.was - 1] ?? head;
    const splices = mapSplices(text, item, { was: before, is: edit.is });
    const own = splices.map((each) => ({ ...each, from: each.from - from, to: each.to - from }));
    return spliced(text.slice(from, ends[edit.was]), own);
  });
  return [{ from: head, to: ends.at(-1) ?? head, text: written.join('') }];
}

/** What ends the lines of a text. */
export function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function replaced(
  text: string,
  pair: Pair,
  { was, is }: { was: Raw | undefined; is: Raw },
): Splice[] {
  const { value } = pair;
  if (isMap(value) && !value.flow && isRawMap(was) && isRawMap(is)) {
    return mapSplices(text, value, { was, is });
  }
  const from = text.indexOf(':', rangeOf(pair.key).to) + 1;
  return [{ from, to: Math.max(from, endOf(value)), text: ` ${flow(is)}` }];
}

/** The lines of a key, with what is written behind it. */
function removed(text: string, pair: Pair): Splice[] {
  const key = rangeOf(pair.key).from;
  const line = text.lastIndexOf('\n', key - 1);
  if (text.slice(line + 1, key).trim() !== '') throw new OtherForm();
  const from = text[line - 1] === '\r' ? line - 1 : Math.max(line, 0);
  return [{ from, to: endOfLine(text, endOf(pair.value ?? pair.key)), text: '' }];
}

function added(text: string, map: YAMLMap, [key, value]: readonly [string, Raw]): Splice[] {
  const [first] = map.items;
  const last = map.items.at(-1);
  if (!first || !last) throw new OtherForm();
  const at = endOfLine(text, endOf(last.value ?? last.key));
  const indent = ' '.repeat(columnOf(text, rangeOf(first.key).from));
  return [{ from: at, to: at, text: `${lineEnd(text)}${indent}${key}: ${flow(value)}` }];
}

function newItem(values: RawMap, indent: string, end: string): string {
  const said = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${flow(value)}`],
  );
  return said.map((line, index) => `${end}${indent}${index === 0 ? '- ' : '  '}${line}`).join('');
}

/** A value in one line. */
function flow(value: Raw): string {
  if (Array.isArray(value)) return `[${value.map((each: Raw) => flow(each)).join(', ')}]`;
  if (!isRawMap(value)) return scalar(value as string | number | boolean | null);
  const pairs = Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : [`${key}: ${flow(inner)}`],
  );
  return `{ ${pairs.join(', ')} }`;
}

function isRawMap(value: Raw | undefined): value is RawMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
