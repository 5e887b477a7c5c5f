/** The lists of a body's files that are edited item by item; units stand in profile.yaml, the others in body.yaml. */
export type EditedList = 'people' | 'appointments' | 'offices' | 'units';

export type Value = string | number | boolean | null;
/** Some keys of an item. */
export type Values = Readonly<Record<string, Value>>;

/** What happens to one list of a file; every number is a place in the list as it stood before. */
export interface ListEdit {
  readonly list: EditedList;
  readonly set: readonly { readonly index: number; readonly values: Values }[];
  /** New items, each behind the item at `after`; those of one place keep their order. -1: before all. */
  readonly add: readonly { readonly after: number; readonly values: Values }[];
  readonly remove: readonly number[];
}

/** An edit of a list that says only what it does. */
export function editOf(list: EditedList, { set = [], add = [], remove = [] }: Partial<ListEdit>) {
  return { list, set, add, remove } satisfies ListEdit;
}

/** Whether an edit does anything at all. */
export function isEmpty({ set, add, remove }: ListEdit): boolean {
  return set.length + add.length + remove.length === 0;
}

/** The items as they stand afterwards: what the edited text has to say, too. */
export function edited<T extends object>(items: readonly T[], edit: ListEdit): T[] {
  const removed = new Set(edit.remove);
  const added = (index: number): T[] =>
    edit.add.filter(({ after }) => after === index).map(({ values }) => values as T);
  const changed = (item: T, index: number): T =>
    edit.set
      .filter((each) => each.index === index)
      .reduce((all, { values }) => ({ ...all, ...values }), item);
  return [
    ...added(-1),
    ...items.flatMap((item, index) => [
      ...(removed.has(index) ? [] : [changed(item, index)]),
      ...added(index),
    ]),
  ];
}

/** The keys whose values differ. */
export function differing<T extends object>(was: T, is: T): Values {
  return Object.fromEntries(
    Object.entries(is).filter(([key, value]) => value !== (was as Record<string, unknown>)[key]),
  );
}

/** The values that say something: a file leaves out what is not there. */
export function said(values: object): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== false),
  );
}
