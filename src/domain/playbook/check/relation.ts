import type { Placed } from './outline.js';

/** How one place stands to another in any run of the playbook. */
export type Relation = 'same' | 'before' | 'after' | 'exclusive' | 'side-by-side' | 'around';

/**
 * Whether `one` comes before or after `other`, on an exclusive branch, in a track beside it, or whether one
 * holds the other (around).
 */
export function relation(one: Placed, other: Placed): Relation {
  if (one.block === other.block) return 'same';
  if (one.phaseIndex !== other.phaseIndex) {
    return one.phaseIndex < other.phaseIndex ? 'before' : 'after';
  }
  const fork = one.turns.findIndex((turn, depth) => differs(turn, other.turns[depth]));
  const mine = one.turns[fork];
  const theirs = other.turns[fork];
  if (!mine || !theirs) return 'around';
  if (mine.branch !== theirs.branch) {
    return mine.owner?.block === 'choice' ? 'exclusive' : 'side-by-side';
  }
  return mine.index < theirs.index ? 'before' : 'after';
}

function differs(
  turn: Placed['turns'][number],
  other: Placed['turns'][number] | undefined,
): boolean {
  return !other || turn.branch !== other.branch || turn.index !== other.index;
}
