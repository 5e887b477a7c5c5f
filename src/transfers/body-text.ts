import {
  isMap,
  isSeq,
  parseDocument,
  stringify,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Appointment } from '../domain/plan/plan.js';
import type { Seated } from '../domain/plan/transfers/seats.js';
import type { StaffMember } from '../domain/plan/transfers/who.js';

/** A text put in place of what stands from one offset to another. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

type Keyed = Readonly<Record<string, string | number | null>>;

/** What a transfer changes in body.yaml. */
export interface BodyChange extends Pick<Seated, 'coming' | 'ending'> {
  /** As they stand in the file. */
  readonly before: readonly StaffMember[];
  readonly people: readonly StaffMember[];
}

/**
 * body.yaml with people and appointments changed where they stand: every other byte, comments and order among them,
 * stays as somebody wrote it.
 */
export function changedBody(text: string, { coming, ending, before, people }: BodyChange): string {
  const document = parseDocument(text, { keepSourceTokens: true });
  const persons = new Items(text, document.get('people'));
  const terms = new Items(text, document.get('appointments'));
  const offices = terms.values('office');
  const splices = [
    ...people.flatMap((each, index) => {
      const was = before[index];
      return was ? persons.set(index, difference(was, each)) : [];
    }),
    ...persons.add(people.slice(before.length).map(personOf), () => before.length - 1),
    ...ending.flatMap(({ index, to }) => terms.set(index, { to })),
    ...terms.add(coming.map(termOf), ({ office }) => {
      const last = offices.lastIndexOf(String(office));
      return last < 0 ? offices.length - 1 : last;
    }),
  ];
  return spliced(text, splices);
}

/** The maps of one list of a file. */
class Items {
  private readonly list: YAMLSeq;
  private readonly end: string;

  constructor(
    private readonly text: string,
    list: unknown,
  ) {
    if (!isSeq(list)) throw new Error('a list was read before, and is none');
    this.list = list;
    this.end = text.includes('\r\n') ? '\r\n' : '\n';
  }

  values(key: string): string[] {
    return this.list.items.map((item) => (isMap(item) ? String(item.get(key)) : ''));
  }

  /** Some keys of an item: those it has get another value, the others follow its last one. */
  set(index: number, values: Keyed): Splice[] {
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

  /** New items, each on a line of its own after the line of the item that `after` names. */
  add(all: readonly Keyed[], after: (item: Keyed) => number): Splice[] {
    return all.map((values) => {
      const item = this.item(after(values));
      const words = Object.entries(values).map(([key, value]) => `${key}: ${scalar(value)}`);
      const start = rangeOf(item).from;
      const indent = ' '.repeat(columnOf(this.text, this.text.lastIndexOf('-', start)));
      const at = endOfLine(this.text, rangeOf(item.flow ? item : item.items.at(-1)?.value).to);
      return { from: at, to: at, text: `${this.end}${indent}- { ${words.join(', ')} }` };
    });
  }

  private item(index: number): YAMLMap {
    const item = this.list.items[index];
    if (!isMap(item)) throw new Error('an item was read before, and is none');
    return item;
  }
}

/** From the back, so that what stands before keeps its place; what goes to one place keeps its order. */
function spliced(text: string, splices: readonly Splice[]): string {
  return splices
    .map((splice, index) => ({ ...splice, index }))
    .sort((one, other) => other.from - one.from || other.index - one.index)
    .reduce(
      (changed, { from, to, text: put }) => changed.slice(0, from) + put + changed.slice(to),
      text,
    );
}

function difference(was: StaffMember, is: StaffMember): Keyed {
  const keys = ['post', 'email', 'phone', 'mobile', 'confirmed'] as const;
  return Object.fromEntries(
    keys.filter((key) => was[key] !== is[key]).map((key) => [key, is[key]]),
  );
}

function personOf({ id, name, post, email, phone, mobile }: StaffMember): Keyed {
  return { id, name, post, email, phone, mobile };
}

function termOf({ office, person, order, from, to }: Appointment): Keyed {
  return { office, person, order, from, ...(to === null ? {} : { to }) };
}

/** One value as it may stand between { and }. */
function scalar(value: string | number | null): string {
  if (value === null) return 'null';
  if (typeof value === 'number' || /^\d{4}-\d{2}-\d{2}$/.test(value)) return String(value);
  const text = stringify([value], { lineWidth: 0, collectionStyle: 'flow' }).trim();
  return text.slice(1, -1).trim();
}

/** A key without a value has no place for one but right behind its colon. */
function replaced({ from, to }: Omit<Splice, 'text'>, text: string): Splice {
  return { from, to, text: from === to ? ` ${text}` : text };
}

function keyOf({ key }: Pair): string {
  return String(key);
}

function rangeOf(node: unknown): { from: number; to: number } {
  const range =
    typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  if (!Array.isArray(range)) throw new Error('a node of a file has no place in it');
  return { from: Number(range[0]), to: Number(range[1]) };
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

function endOfLine(text: string, at: number): number {
  const end = /\r?\n/.exec(text.slice(at));
  return end ? at + end.index : text.length;
}
