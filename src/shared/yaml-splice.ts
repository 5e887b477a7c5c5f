import { isCollection, isMap, isPair, stringify, type Pair } from 'yaml';

/** A file cannot be edited where it stands: somebody has written it in another form. */
export class OtherForm extends Error {}

/** A text put in place of what stands from one offset to another. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * From the back, so that what stands before keeps its place. What goes to one place keeps its order, behind what is
 * taken away there.
 */
export function spliced(text: string, splices: readonly Splice[]): string {
  return splices
    .map((splice, index) => ({ ...splice, index }))
    .sort((one, other) => other.from - one.from || other.to - one.to || other.index - one.index)
    .reduce(
      (changed, { from, to, text: put }) => changed.slice(0, from) + put + changed.slice(to),
      text,
    );
}

/** The pair of a key in a map. */
export function pairOf(contents: unknown, key: string): Pair | undefined {
  return isMap(contents) ? contents.items.find((each) => keyOf(each) === key) : undefined;
}

/** A key as it is written. */
export function keyOf({ key }: Pair): string {
  return String(key);
}

/** Where a node begins and its value ends. */
export function rangeOf(node: unknown): { from: number; to: number } {
  const range =
    typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  if (!Array.isArray(range)) throw new Error('a node of a file has no place in it');
  return { from: Number(range[0]), to: Number(range[1]) };
}

/** How far an offset is from the beginning of its line. */
export function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

/** The end of the line that an offset is in. */
export function endOfLine(text: string, at: number): number {
  const end = /\r?\n/.exec(text.slice(at));
  return end ? at + end.index : text.length;
}

/** Where the last word of a value ends: a collection over several lines ends with its last item. */
export function endOf(node: unknown): number {
  if (!isCollection(node) || node.flow) return rangeOf(node).to;
  const last: unknown = node.items.at(-1);
  if (!isPair(last)) return last === undefined ? rangeOf(node).to : endOf(last);
  return endOf(last.value ?? last.key);
}

/** One value as it may stand between { and }. */
export function scalar(value: string | number | boolean | null): string {
  if (value === null) return 'null';
  if (typeof value !== 'string' || /^\d{4}-\d{2}-\d{2}$/.test(value)) return String(value);
  const text = stringify([value], { lineWidth: 0, collectionStyle: 'flow' }).trim();
  return text.slice(1, -1).trim();
}
