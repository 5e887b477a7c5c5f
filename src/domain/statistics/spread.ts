/** How often a time was taken; null minutes: it is not known. */
export interface Timed {
  readonly minutes: number | null;
  readonly count: number;
}

/** 中央値 and 90パーセンタイル of the times that are known, in minutes; null where there is none. */
export interface Spread {
  /** How many times are known. */
  readonly known: number;
  readonly median: number | null;
  readonly p90: number | null;
}

/** The spread by nearest rank: each figure is a time that was really taken, also where only a few are known. */
export function spreadOf(times: readonly Timed[]): Spread {
  const taken = times
    .flatMap(({ minutes, count }) => (minutes === null ? [] : [{ minutes, count }]))
    .toSorted((one, other) => one.minutes - other.minutes);
  const known = taken.reduce((sum, { count }) => sum + count, 0);
  const at = (part: number): number | null => {
    let rest = Math.ceil(part * known);
    return taken.find(({ count }) => (rest -= count) <= 0)?.minutes ?? null;
  };
  return { known, median: at(0.5), p90: at(0.9) };
}
