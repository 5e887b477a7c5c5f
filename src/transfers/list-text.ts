import { isMap, isSeq, parseDocument, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { ListEdit, Values } from '../domain/plan/organisation/list-edit.js';
import {
  columnOf,
  endOfLine,
  keyOf,
  pairOf,
  rangeOf,
  scalar,
  spliced,
  type Splice,
} from '../shared/yaml-splice.js';

/**
 * A YAML file with items of its lists changed, added or removed where they stand: every other byte, comments and
 * order among them, stays as somebody wrote it.
 */
export function editedText(text: string, edits: readonly ListEdit[]): string {
  const document = parseDocument(text, { keepSourceTokens: true });
  const splices = edits.flatMap(({ list, set, add, remove }) => {
    const items = new Items(text, pairOf(document.contents, list));
    return [
      ...set.flatMap(({ index, values }) => items.set(index, values)),
      ...items.add(add),
      ...items.remove(remove),
    ];
  });
  return spliced(text, splices);
}

/** The maps of one list of a file. */
class Items {
  private readonly list: YAMLSeq;
  private readonly end: string;

  constructor(
    private readonly text: string,
    private readonly pair: Pair | undefined,
  ) {
    if (!isSeq(pair?.value)) throw new Error('a list was read before, and is none');
    this.list = pair.value;
    this.end = text.includes('\r\n') ? '\r\n' : '\n';
  }

  /** Some keys of an item: those it has get another value, the others follow its last one. */
  set(index: number, values: Values): Splice[] {
    const item = this.item(index);
    return Object.entries(values).map(([key, value]) => {
      const pair = item.items.find((each) => keyOf(each) === key);
      if (pair) return replaced(rangeOf(pair.value), scalar(value));
      const last = rangeOf(item.items.at(-1)?.value).to;
      const at = item.flow ? last : endOfLine(this.text, last);
      const indent = ' '.repeat(columnOf(this.text, rangeOf(item.items[0]?.key).from));
      const lead = item.flow ? ', ' : `${this.end}${indent}`;
      return { from: at, to: at, text: `${lead}${key}: ${scalar(value)}` };
    });
  }

  /** New items, each on a line of its own behind the line of another. */
  add(added: ListEdit['add']): Splice[] {
    const first = this.list.items[0];
    if (added.length > 0 && !first) return [this.fill(added.map(({ values }) => values))];
    return added.map(({ after, values }) => {
      const at = after < 0 ? this.startOf(0) : this.endOf(after);
      return {
        from: at,
        to: at,
        text: `${this.end}${this.indent(Math.max(after, 0))}${line(values)}`,
      };
    });
  }

  /** Whole lines, with what is written behind them. A list that loses all of them stays, empty. */
  remove(indexes: readonly number[]): Splice[] {
    const removed = indexes.map((index) => ({
      ...{ from: this.startOf(index), to: this.endOf(index), text: '' },
    }));
    if (indexes.length < this.list.items.length || indexes.length === 0) return removed;
    const colon = this.text.indexOf(':', rangeOf(this.pair?.key).to) + 1;
    return [...removed, { from: colon, to: colon, text: ' []' }];
  }

  /** The first items of a list that is written as []. */
  private fill(all: readonly Values[]): Splice {
    const { from, to } = rangeOf(this.list);
    const text = all.map((values) => `${this.end}  ${line(values)}`).join('');
    return { from: this.text[from - 1] === ' ' ? from - 1 : from, to, text };
  }

  /** The end of the line before an item's own. */
  private startOf(index: number): number {
    const start = this.text.lastIndexOf('\n', rangeOf(this.item(index)).from - 1);
    return this.text[start - 1] === '\r' ? start - 1 : start;
  }

  private endOf(index: number): number {
    const item = this.item(index);
    return endOfLine(this.text, rangeOf(item.flow ? item : item.items.at(-1)?.value).to);
  }

  private indent(index: number): string {
    const start = rangeOf(this.item(index)).from;
    return ' '.repeat(columnOf(this.text, this.text.lastIndexOf('-', start)));
  }

  private item(index: number): YAMLMap {
    const item = this.list.items[index];
    if (!isMap(item)) throw new Error('an item was read before, and is none');
    return item;
  }
}

function line(values: Values): string {
  const words = Object.entries(values).map(([key, value]) => `${key}: ${scalar(value)}`);
  return `- { ${words.join(', ')} }`;
}

/** A key without a value has no place for one but right behind its colon. */
function replaced({ from, to }: Omit<Splice, 'text'>, text: string): Splice {
  return { from, to, text: from === to ? ` ${text}` : text };
}
