import { factsOf, type Guard, holds } from '../guard.js';
import type { FactKind } from './fact-kinds.js';

/** One complete answer to every fact that conditions look at. */
export type World = Readonly<Record<string, string | number>>;

/** Past so many combinations no human sees through a condition either. */
const MOST_WORLDS = 4_096;
/** For all conditions of a playbook together, so that no file can stall whoever checks it. */
const MOST_IN_ALL = 65_536;

/** How many combinations may still be tried in one playbook. */
export class Budget {
  private left = MOST_IN_ALL;

  /** Whether so many may be tried; then they count as tried. */
  allows(count: number): boolean {
    if (count > MOST_WORLDS || count > this.left) return false;
    this.left -= count;
    return true;
  }
}

/** A value of an open list that no condition names. */
const OTHER = '（ほか）';

/** What facts can be, and how many combinations may be tried. */
export interface Bounds {
  readonly kinds: ReadonlyMap<string, FactKind>;
  readonly budget: Budget;
}

/**
 * Every combination of answers that can make a difference to these conditions; null when they are too many or
 * when a fact is not known.
 */
export function worldsOf(guards: readonly Guard[], { kinds, budget }: Bounds): World[] | null {
  const facts = [...new Set(guards.flatMap(factsOf))].toSorted();
  const values = facts.map((fact) => valuesOf(fact, kinds.get(fact), guards));
  const count = values.reduce((product, each) => product * each.length, 1);
  if (count === 0 || !budget.allows(count)) return null;
  return facts.reduce<World[]>(
    (worlds, fact, index) =>
      worlds.flatMap((world) =>
        (values[index] ?? []).map((value) => ({ ...world, [fact]: value })),
      ),
    [{}],
  );
}

/** Whether a condition holds when everything is known. */
export function isTrue(guard: Guard, world: World): boolean {
  return holds(guard, world) === true;
}

/** A combination of answers in words: 個人情報＝はい・本人の数＝1001. */
export function worldName(world: World, kinds: ReadonlyMap<string, FactKind>): string {
  return Object.entries(world)
    .map(([fact, value]) => {
      const kind = kinds.get(fact);
      return `${kind?.label ?? fact}＝${kind?.values?.get(String(value)) ?? value}`;
    })
    .join('・');
}

function valuesOf(
  fact: string,
  kind: FactKind | undefined,
  guards: readonly Guard[],
): (string | number)[] {
  if (!kind) return [];
  if (kind.values) return [...kind.values.keys()];
  const named = guards.flatMap((guard) => namedIn(guard, fact));
  if (kind.type === 'count') return counts(named.map(Number));
  if (kind.type === 'number') return numbers(named.map(Number));
  return [...new Set([...named.map(String), OTHER])];
}

/** The values and bounds a condition names for one fact. */
function namedIn(guard: Guard, fact: string): (string | number)[] {
  switch (guard.test) {
    case 'all':
    case 'any':
      return guard.of.flatMap((each) => namedIn(each, fact));
    case 'not':
      return namedIn(guard.of, fact);
    case 'is':
    case 'compare':
      return guard.fact === fact ? [guard.value] : [];
    case 'in':
      return guard.fact === fact ? [...guard.values] : [];
    case 'count':
      return [];
  }
}

/** Whole numbers on both sides of every bound. */
function counts(bounds: readonly number[]): number[] {
  const near = bounds.flatMap((bound) => {
    const floor = Math.floor(bound);
    return [floor - 1, floor, floor + 1, floor + 2];
  });
  return ascending([0, ...near].filter((value) => value >= 0));
}

/** Every bound, and a number between each two and past both ends. */
function numbers(bounds: readonly number[]): number[] {
  const sorted = ascending(bounds);
  const between = sorted.slice(1).map((bound, index) => (bound + (sorted[index] ?? bound)) / 2);
  const [least = 0] = sorted;
  return ascending([least - 1, ...sorted, ...between, (sorted.at(-1) ?? 0) + 1]);
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values.filter(Number.isFinite))].toSorted((one, other) => one - other);
}
