import type { FactValue } from './run.js';

/** A condition over the incident's facts: a closed vocabulary, never an expression language. */
export type Guard =
  | { readonly test: 'is'; readonly fact: string; readonly value: string }
  | { readonly test: 'in'; readonly fact: string; readonly values: readonly string[] }
  | {
      readonly test: 'compare';
      readonly fact: string;
      readonly by: Comparison;
      readonly value: number;
    }
  | { readonly test: 'count'; readonly facts: readonly string[]; readonly atLeast: number }
  | { readonly test: 'all'; readonly of: readonly Guard[] }
  | { readonly test: 'any'; readonly of: readonly Guard[] }
  | { readonly test: 'not'; readonly of: Guard };

export const COMPARISONS = ['over', 'atLeast', 'under', 'atMost'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What is known: null or absent is 不明. */
export type KnownFacts = Readonly<Record<string, FactValue | undefined>>;

const COMPARE: Readonly<Record<Comparison, (left: number, right: number) => boolean>> = {
  over: (left, right) => left > right,
  atLeast: (left, right) => left >= right,
  under: (left, right) => left < right,
  atMost: (left, right) => left <= right,
};

/** Whether a condition holds; null when a fact that decides it is 不明 (Kleene's three values). */
export function holds(guard: Guard, facts: KnownFacts): boolean | null {
  switch (guard.test) {
    case 'is':
      return known(facts, guard.fact, (value) => String(value) === guard.value);
    case 'in':
      return known(facts, guard.fact, (value) => guard.values.includes(String(value)));
    case 'compare':
      return known(facts, guard.fact, (value) => COMPARE[guard.by](Number(value), guard.value));
    case 'count':
      return counts(guard.facts, guard.atLeast, facts);
    case 'all':
      return every(guard.of.map((each) => holds(each, facts)));
    case 'any':
      return negate(every(guard.of.map((each) => negate(holds(each, facts)))));
    case 'not':
      return negate(holds(guard.of, facts));
  }
}

/** Every fact a condition looks at. */
export function factsOf(guard: Guard): string[] {
  if (guard.test === 'all' || guard.test === 'any') return guard.of.flatMap(factsOf);
  if (guard.test === 'not') return factsOf(guard.of);
  return guard.test === 'count' ? [...guard.facts] : [guard.fact];
}

function known(
  facts: KnownFacts,
  id: string,
  test: (value: string | number) => boolean,
): boolean | null {
  const value = Object.hasOwn(facts, id) ? facts[id] : null;
  return value === null || value === undefined ? null : test(value);
}

/** Enough はい, or too few left that could still become one. */
function counts(ids: readonly string[], atLeast: number, facts: KnownFacts): boolean | null {
  const answers = ids.map((id) => known(facts, id, (value) => value === 'yes'));
  const yes = answers.filter((each) => each === true).length;
  const open = answers.filter((each) => each === null).length;
  if (yes >= atLeast) return true;
  return yes + open < atLeast ? false : null;
}

function every(values: readonly (boolean | null)[]): boolean | null {
  if (values.includes(false)) return false;
  return values.includes(null) ? null : true;
}

function negate(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}
