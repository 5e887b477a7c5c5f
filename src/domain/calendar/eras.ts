import type { Day } from '../plan/plan.js';

/** An era (元号) and its first day (元号を改める政令). */
export interface Era {
  readonly name: string;
  /** How it is written short: R of R8. */
  readonly letter: string;
  readonly from: Day;
}

/** Newest first. */
let eras: readonly Era[] = [
  { name: '令和', letter: 'R', from: '2019-05-01' },
  { name: '平成', letter: 'H', from: '1989-01-08' },
  { name: '昭和', letter: 'S', from: '1926-12-25' },
];

/**
 * Write dates by this table from now on (config/eras.yaml). Set once at start and the same for every body, like
 * the time zone: an argument of every date would carry it through the whole program for nothing.
 */
export function useEras(table: readonly Era[]): void {
  eras = table.toSorted((one, other) => other.from.localeCompare(one.from));
}

/** The table that dates are written by, newest first. */
export function erasInUse(): readonly Era[] {
  return eras;
}

/** The era of a day; undefined before the first one known. */
export function eraOf(day: Day): Era | undefined {
  return eras.find((era) => day >= era.from);
}

/** The era called 令和 or R, with the first day of the next one; undefined where there is none of the name. */
export function eraCalled(word: string): (Era & { readonly until: Day | null }) | undefined {
  const index = eras.findIndex(({ name, letter }) => name === word || letter === word);
  const era = eras[index];
  return era && { ...era, until: eras[index - 1]?.from ?? null };
}
