import type { RungRules } from '../api/types';

/**
 * What a row is known by while others come and go: its office and when it holds at all. Rows that are alike in this are
 * counted.
 */
export function keysOf(rows: readonly RungRules[]): string[] {
  const counts = new Map<string, number>();
  return rows.map(({ office, categories, onlyWithPersonalData, assets }) => {
    const key = JSON.stringify([office, categories, onlyWithPersonalData, assets]);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return `${key}${count}`;
  });
}

/** A row on the screen, and where it stands in the draft; null: somebody else has taken it out. */
export interface ShownRung {
  readonly key: string;
  readonly row: RungRules;
  readonly at: number | null;
}

/** A row somebody is typing about, as it was when they began. */
export type HeldRungs = ReadonlyMap<string, { readonly row: RungRules; readonly at: number }>;

/** The rows of a draft, and those that are held although they are gone, where they were. */
export function shownRungs(rows: readonly RungRules[], held: HeldRungs): ShownRung[] {
  const keys = keysOf(rows);
  const there = rows.map((row, at) => ({ key: keys[at] ?? '', row, at }) as ShownRung);
  const gone = [...held].filter(([key]) => !keys.includes(key));
  return gone
    .toSorted(([, one], [, other]) => one.at - other.at)
    .reduce((all, [key, { row, at }]) => all.toSpliced(at, 0, { key, row, at: null }), there);
}
