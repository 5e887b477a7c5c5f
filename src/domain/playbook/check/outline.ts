import type { Block, Item, Measure, Playbook, PlaybookPhase, Step } from '../definition.js';

/** One turn on the way down to a block: the sequence it stands in, and whose branch that is. */
export interface Turn {
  /** Null: the sequence of the phase itself. */
  readonly owner: Block | null;
  /** The id of the track or option; null where the owner has one sequence only. */
  readonly branch: string | null;
  readonly blocks: readonly Block[];
  readonly index: number;
}

/** A block, its phase and how one gets down to it. */
export interface Placed<B extends Block = Block> {
  readonly block: B;
  readonly phase: PlaybookPhase;
  /** The place of its phase among the playbook's phases. */
  readonly phaseIndex: number;
  readonly turns: readonly Turn[];
}

/** A branch of a block: its id (null where there is only one) and its steps. */
export interface Branch {
  readonly id: string | null;
  readonly steps: readonly Block[];
}

/** A playbook spread out once, so that every rule finds things by what they are. */
export interface Layout {
  readonly playbook: Playbook;
  /** Outer before inner, in reading order. */
  readonly all: readonly Placed[];
  readonly steps: readonly Placed<Step>[];
  /** The first block of each id. */
  readonly byId: ReadonlyMap<string, Placed>;
  readonly leaving: ReadonlyMap<string, readonly Placed<Step>[]>;
  readonly recording: ReadonlyMap<string, readonly Placed<Step>[]>;
  /** Which measures a step undoes; it is offered only when one of them was taken. */
  readonly undoneBy: ReadonlyMap<string, readonly Placed<Step & { measure: Measure }>[]>;
}

/** The branches of a block in order; none for a step. */
export function branchesOf(block: Block): readonly Branch[] {
  if (block.block === 'parallel') return block.tracks;
  if (block.block === 'choice') return block.options;
  return block.block === 'step' ? [] : [{ id: null, steps: block.steps }];
}

/** Where every block of a playbook stands. */
export function layoutOf(playbook: Playbook): Layout {
  const all = playbook.phases.flatMap(({ phase, steps }, phaseIndex) =>
    spread(steps, { phase, phaseIndex, turns: [], owner: null, branch: null }),
  );
  const steps = all.filter(isStep);
  return {
    playbook,
    all,
    steps,
    byId: new Map(all.toReversed().map((each) => [each.block.id, each])),
    leaving: grouped(steps, (step) => step.evidence.map((need) => need.id)),
    recording: grouped(steps, (step) => step.facts.map((need) => need.id)),
    undoneBy: grouped(steps.filter(isMeasure), ({ undo }) =>
      undo && 'step' in undo ? [undo.step] : [],
    ),
  };
}

/** Everything people act on, in reading order. */
export function itemsOf({ all }: Layout): Placed<Item>[] {
  return all.filter(isItem);
}

export function isStep(placed: Placed): placed is Placed<Step> {
  return placed.block.block === 'step';
}

function isItem(placed: Placed): placed is Placed<Item> {
  return placed.block.block === 'step' || placed.block.block === 'choice';
}

function isMeasure(placed: Placed<Step>): placed is Placed<Step & { measure: Measure }> {
  return placed.block.measure !== null;
}

interface Way {
  readonly phase: PlaybookPhase;
  readonly phaseIndex: number;
  readonly turns: readonly Turn[];
  readonly owner: Block | null;
  readonly branch: string | null;
}

function spread(blocks: readonly Block[], way: Way): Placed[] {
  const { phase, phaseIndex, owner, branch } = way;
  return blocks.flatMap((block, index) => {
    const turns = [...way.turns, { owner, branch, blocks, index }];
    const inside = branchesOf(block).flatMap(({ id, steps }) =>
      spread(steps, { phase, phaseIndex, turns, owner: block, branch: id }),
    );
    return [{ block, phase, phaseIndex, turns }, ...inside];
  });
}

function grouped<S extends Step>(
  steps: readonly Placed<S>[],
  idsOf: (step: S) => readonly string[],
): Map<string, Placed<S>[]> {
  const groups = new Map<string, Placed<S>[]>();
  for (const step of steps) {
    for (const id of new Set(idsOf(step.block))) {
      groups.set(id, [...(groups.get(id) ?? []), step]);
    }
  }
  return groups;
}
