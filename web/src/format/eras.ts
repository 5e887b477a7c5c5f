/** An era (元号), how it is written short, and its first day (YYYY-MM-DD). */
export interface Era {
  readonly name: string;
  readonly letter: string;
  readonly from: string;
}

/** Newest first. Until the server has said (config/eras.yaml), those known when this was built. */
let eras: readonly Era[] = [
  { name: '令和', letter: 'R', from: '2019-05-01' },
  { name: '平成', letter: 'H', from: '1989-01-08' },
  { name: '昭和', letter: 'S', from: '1926-12-25' },
];

/** Read and write days by the server's table from now on: a new 元号 needs no new program. */
export function knowEras(table: readonly Era[]): void {
  eras = table.toSorted((one, other) => other.from.localeCompare(one.from));
}

/** The era of a day; undefined before the first one known. */
export function eraOf(day: string): Era | undefined {
  return eras.find(({ from }) => day >= from);
}

/** The era somebody calls 令和, 令 or R, with the first day of the next one; undefined where there is none. */
export function eraCalled(word: string): (Era & { readonly until: string | null }) | undefined {
  const called = word.toUpperCase();
  const index = eras.findIndex(({ name, letter }) =>
    [name, name.slice(0, 1), letter].includes(called),
  );
  const era = eras[index];
  return era && { ...era, until: eras[index - 1]?.from ?? null };
}
