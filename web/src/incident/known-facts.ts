import { useState } from 'react';
import type { FactValue, Run, Step } from '../api/types';

export type Known = Readonly<Record<string, FactValue>>;

/**
 * What is on record of the facts a step asks for. A later round of a repeat asks anew: what the round before
 * found does not answer for it.
 */
export function knownFor(step: Step, { facts }: Run): Known {
  const asksAnew = step.id.includes('~');
  return Object.fromEntries(
    step.facts.map(({ id }) => {
      const known = facts.find(({ need }) => need.id === id)?.value ?? null;
      return [id, asksAnew ? null : known];
    }),
  );
}

/** The same as it was when somebody began to type; what others record then is said, and not put in. */
export function useShown(now: Known, held: boolean): Known {
  const [kept, setKept] = useState(now);
  const isNew = Object.entries(now).some(([id, value]) => kept[id] !== value);
  if (held || !isNew) return kept;
  setKept(now);
  return now;
}
