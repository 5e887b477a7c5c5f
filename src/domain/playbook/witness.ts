import { holds, type Guard, type KnownFacts } from './guard.js';
import type { FactValue } from './run.js';

type Facts = Readonly<Record<string, FactValue>>;

/**
 * Facts that make a condition hold beside those that are known; null when none can. What is known stays as it is.
 */
export function witness(guard: Guard, known: KnownFacts): Facts | null {
  const found = suppose(guard, known);
  return found && holds(guard, { ...known, ...found }) === true ? found : null;
}

function suppose(guard: Guard, known: KnownFacts): Facts | null {
  if (holds(guard, known) === true) return {};
  switch (guard.test) {
    case 'is':
      return { [guard.fact]: guard.value, ...fixed(known, [guard.fact]) };
    case 'in':
      return { [guard.fact]: guard.values[0] ?? null, ...fixed(known, [guard.fact]) };
    case 'compare':
      return { [guard.fact]: MEETS[guard.by](guard.value), ...fixed(known, [guard.fact]) };
    case 'count':
      return { ...all(guard.facts, 'yes'), ...fixed(known, guard.facts) };
    case 'all':
      return together(guard.of, known);
    case 'any':
      return firstOf(guard.of, known);
    case 'not':
      return guard.of.test === 'is' ? opposite(guard.of, known) : null;
  }
}

const MEETS = {
  over: (value: number) => value + 1,
  atLeast: (value: number) => value,
  under: (value: number) => value - 1,
  atMost: (value: number) => value,
} as const;

function together(guards: readonly Guard[], known: KnownFacts): Facts | null {
  let found: Facts = {};
  for (const guard of guards) {
    const more = witness(guard, { ...known, ...found });
    if (!more) return null;
    found = { ...found, ...more };
  }
  return found;
}

function firstOf(guards: readonly Guard[], known: KnownFacts): Facts | null {
  for (const guard of guards) {
    const found = witness(guard, known);
    if (found) return found;
  }
  return null;
}

function opposite({ fact, value }: Extract<Guard, { test: 'is' }>, known: KnownFacts): Facts {
  return { [fact]: value === 'yes' ? 'no' : 'yes', ...fixed(known, [fact]) };
}

/** What is known of these facts; 不明 may become anything. */
function fixed(known: KnownFacts, facts: readonly string[]): Facts {
  return Object.fromEntries(
    facts.flatMap((fact) => {
      const value = known[fact] ?? null;
      return value === null ? [] : [[fact, value] as const];
    }),
  );
}

function all(facts: readonly string[], value: FactValue): Facts {
  return Object.fromEntries(facts.map((fact) => [fact, value]));
}
