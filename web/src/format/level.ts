import type { Level, Plan } from '../api/types';

export const LEVELS = ['L0', 'L1', 'L2', 'L3', 'L4'] as const satisfies readonly Level[];

/** What a severity follows from. */
export interface Known {
  readonly impact: number;
  readonly urgency: number;
  readonly facts: readonly string[];
}

interface Raise {
  readonly floor?: string | undefined;
  readonly impact?: number | undefined;
}

/** What is known, with what the named assets of the register raise. */
export function withRaises({ impact, urgency, facts }: Known, raises: readonly Raise[]): Known {
  return {
    impact: Math.max(impact, ...raises.map((raise) => raise.impact ?? 1)),
    urgency,
    facts: [...facts, ...raises.flatMap(({ floor }) => floor ?? [])],
  };
}

/** What the plan's matrix and floors give, shown before sending; the server decides by the same table. */
export function proposeLevel({ matrix, floors }: Plan, { impact, urgency, facts }: Known): Level {
  const byMatrix = matrix[impact - 1]?.[urgency - 1] ?? 'L0';
  return floors
    .filter((floor) => facts.includes(floor.fact))
    .reduce<Level>((level, floor) => (floor.level > level ? floor.level : level), byMatrix);
}
