import type { Move, MoveObstacle } from '../domain/playbook/move.js';
import { allBlocks } from '../domain/playbook/walk.js';
import type { Playbook } from '../domain/playbook/definition.js';

export class MovedStep {
  readonly step: string;
  readonly title: string;
}

export class RefusedStep extends MovedStep {
  /** Why it cannot move: its question or ratification is open, its kind changed, its answer or round is gone. */
  readonly why: MoveObstacle;
}

/** What moving a run to the newest version of its playbook would do. */
export class MoveView {
  /** Send it back with the move; another version in the meantime is refused. */
  readonly digest: string;
  /** Nothing refuses it. */
  readonly possible: boolean;
  readonly kept: number;
  readonly changed: readonly MovedStep[];
  readonly added: readonly MovedStep[];
  /** Gone in the new version; what was recorded in them stays in the 経過. */
  readonly dropped: readonly MovedStep[];
  readonly refused: readonly RefusedStep[];
}

/** A planned move with the titles of its steps. */
export function toMoveView(
  move: Move,
  { digest, from, to }: { digest: string; from: Playbook; to: Playbook },
): MoveView {
  const named = (playbook: Playbook, ids: readonly string[]): MovedStep[] => {
    const titles = new Map(allBlocks(playbook).map((block) => [block.id, block.title]));
    return ids.map((step) => ({ step, title: titles.get(step) ?? step }));
  };
  return {
    digest,
    possible: move.refused.length === 0,
    kept: move.kept.length,
    changed: named(to, move.changed),
    added: named(to, move.added),
    dropped: named(from, move.dropped),
    refused: move.refused,
  };
}
