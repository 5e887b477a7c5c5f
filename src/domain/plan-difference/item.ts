/** One thing that is said of an item. */
export interface Field {
  readonly name: string;
  readonly value: unknown;
  /** The value in words; several lines where it has several parts, empty where nothing is said. */
  readonly text: string;
}

/** Something that a plan has or has not: a person, a rung, a step. The same in two plans when its id is. */
export interface Item {
  readonly id: string;
  readonly title: string;
  /** What the list it stands in is called, where the order says something; null where it does not. */
  readonly list: { readonly id: string; readonly title: string } | null;
  /** Compared before any words are made: most of a plan stays as it is. */
  readonly value: unknown;
  readonly fields: () => readonly Field[];
}

/** How a key is called, and how its value is written; null for one that is said elsewhere. */
export type Writers<T> = {
  readonly [K in keyof T]-?:
    readonly [name: string, text: (value: NonNullable<T[K]>) => string] | null;
};

/** What is said of a value, key by key: the type asks for words for every key there is. */
export function said<T extends object>(value: T, writers: Writers<T>): Field[] {
  return keysOf(writers).flatMap((key) => {
    const writer = writers[key];
    const own = value[key];
    if (!writer) return [];
    const [name, text] = writer;
    return [{ name, value: own ?? null, text: isSomething(own) ? text(own) : '' }];
  });
}

/** Items of one list, in its order. */
export function listed<T extends object>(
  all: readonly T[],
  of: { id(each: T): string; title(each: T): string; fields(each: T): readonly Field[] },
): Item[] {
  return all.map((each) => ({
    ...{ id: of.id(each), title: of.title(each), value: each },
    list: { id: '', title: '' },
    fields: () => of.fields(each),
  }));
}

/** Items whose order says nothing. */
export function unordered(items: readonly Item[]): Item[] {
  return items.map((item) => ({ ...item, list: null }));
}

/** What a plan says of itself, as one item without a title. */
export function itself(fields: readonly Field[]): Item {
  const value = fields.map((each) => each.value);
  return { id: '', title: '', list: null, value, fields: () => fields };
}

function keysOf<T extends object>(value: T): (keyof T)[] {
  return Object.keys(value) as (keyof T)[];
}

function isSomething<V>(value: V): value is NonNullable<V> {
  return value !== null && value !== undefined;
}
