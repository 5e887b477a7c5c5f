import type { Choice, FactNeed } from '../playbook/definition.js';
import { type Comparison, type Guard, holds } from '../playbook/guard.js';
import type { FactValue } from '../playbook/run.js';
import { decided } from '../playbook/settle.js';
import { LEVELS } from '../severity/severity.js';

type Facts = Readonly<Record<string, FactValue>>;

/** Facts that make a choice go this way by itself; null when none were found. */
export function factsFor(
  choice: Choice,
  option: string,
  needs: ReadonlyMap<string, FactNeed>,
): Facts | null {
  const facts: Record<string, FactValue> = {};
  for (const { id, when } of choice.options) {
    const found = when && (id === option ? making(when, true, needs) : making(when, false, needs));
    Object.assign(facts, found);
    if (id === option) break;
  }
  // Conditions may share facts, so that what suits one spoils another.
  return decided(choice, facts) === option ? facts : null;
}

const BESIDE: Readonly<Record<Comparison, { readonly holds: number; readonly fails: number }>> = {
  over: { holds: 1, fails: 0 },
  atLeast: { holds: 0, fails: -1 },
  under: { holds: -1, fails: 0 },
  atMost: { holds: 0, fails: 1 },
};

/** Facts under which a condition holds, or fails; some may be missing, which the caller has to look at. */
export function making(guard: Guard, wanted: boolean, needs: ReadonlyMap<string, FactNeed>): Facts {
  const inner = (each: Guard): Facts => making(each, wanted, needs);
  switch (guard.test) {
    case 'is':
    case 'in': {
      const values = guard.test === 'is' ? [guard.value] : guard.values;
      const named = (value: string): boolean => values.includes(value) === wanted;
      return one(guard.fact, valuesOf(guard.fact, needs.get(guard.fact)).find(named));
    }
    case 'compare':
      return one(guard.fact, guard.value + BESIDE[guard.by][wanted ? 'holds' : 'fails']);
    case 'count':
      return Object.fromEntries(
        guard.facts.map((id, at) => [id, wanted && at < guard.atLeast ? 'yes' : 'no']),
      );
    case 'not':
      return making(guard.of, !wanted, needs);
    case 'all':
    case 'any': {
      const all = (guard.test === 'all') === wanted;
      const tries = guard.of.map(inner);
      if (all) return Object.assign({}, ...tries) as Facts;
      return tries.find((facts) => holds(guard, facts) === wanted) ?? {};
    }
  }
}

function one(fact: string, value: FactValue | undefined): Facts {
  return value === undefined ? {} : { [fact]: value };
}

/** What a script may say of a fact; nothing of what the report itself sets. */
function valuesOf(fact: string, need: FactNeed | undefined): readonly string[] {
  if (fact === 'kind' || fact === 'category') return [];
  if (fact === 'severity') return LEVELS;
  return need?.type === 'one-of' ? need.options.map(({ id }) => id) : ['no', 'yes'];
}
