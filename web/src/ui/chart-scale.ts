const MINUTE_TICKS = [
  0,
  5,
  15,
  30,
  60,
  180,
  360,
  720,
  1440,
  3 * 1440,
  7 * 1440,
  30 * 1440,
  90 * 1440,
  365 * 1440,
] as const;
const STEPS = [1, 2, 5] as const;
/** More lines than this are noise. */
const MOST_TICKS = 5;
/** Two ticks closer than this part of the width would write over each other. */
const NEAREST = 0.14;
/** Up to about so many minutes, or this part of the line, it is nearly even. */
const EVEN = 15;
const STRETCH = 24;

/** Where the lines of a count stand, from 0 to at least the largest: whole numbers, at most five steps. */
export function countTicks(largest: number): readonly number[] {
  const step = stepFor(Math.max(1, largest));
  const count = Math.ceil(Math.max(1, largest) / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** Minutes on a line where a minute and a week are both seen: by the logarithm, so ticks have unequal distances. */
export interface TimeScale {
  readonly ticks: readonly number[];
  /** From 0 to 1. */
  readonly at: (minutes: number) => number;
}

/** A line of time from 0 to at least the longest, in minutes. */
export function timeScale(longest: number): TimeScale {
  const last = MINUTE_TICKS.find((tick) => tick >= longest && tick > 0) ?? longest;
  const even = Math.max(EVEN, last / STRETCH);
  const at = (minutes: number): number =>
    Math.log1p(Math.max(0, minutes) / even) / Math.log1p(last / even);
  const below = MINUTE_TICKS.filter((tick) => tick < last);
  // From the end backwards, so that the last one is always there.
  const ticks = below
    .toReversed()
    .reduce<number[]>(
      (kept, tick) => (at(kept[0] ?? last) - at(tick) >= NEAREST ? [tick, ...kept] : kept),
      [last],
    );
  return { ticks: ticks[0] === 0 ? ticks : [0, ...ticks.slice(1)], at };
}

function stepFor(largest: number): number {
  for (let power = 1; ; power *= 10) {
    const step = STEPS.find((each) => largest / (each * power) <= MOST_TICKS);
    if (step) return step * power;
  }
}
