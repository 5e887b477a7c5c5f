import type { Level, Plan } from '../api/types';

export const LEVELS = ['L0', 'L1', 'L2', 'L3', 'L4'] as const satisfies readonly Level[];

interface Known {
  readonly impact: number;
  readonly urgency: number;
  readonly facts: readonly string[];
}

/** What the plan's matrix and floors give, shown before sending; the server decides by the same table. */
export function proposeLevel({ matrix, floors }: Plan, { impact, urgency, facts }: Known): Level {
  const byMatrix = matrix[impact - 1]?.[urgency - 1] ?? 'L0';
  return floors
    .filter((floor) => facts.includes(floor.fact))
    .reduce<Level>((level, floor) => (floor.level > level ? floor.level : level), byMatrix);
}
