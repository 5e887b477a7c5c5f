import type { Block, Due } from '../domain/playbook/definition.js';

/** How ids and references of a block change; facts keep theirs. */
export interface Renaming {
  /** The block's own id and those of its evidence. */
  own(id: string): string;
  /** What it refers to: steps and evidence. */
  reference(id: string): string;
}

/** A block with other ids, its inner blocks as they are. */
export function renamed(block: Block, { own, reference }: Renaming): Block {
  switch (block.block) {
    case 'step':
      return {
        ...block,
        id: own(block.id),
        due: renamedDue(block.due, reference),
        evidence: block.evidence.map((need) => ({ ...need, id: own(need.id) })),
        undo:
          block.undo && 'step' in block.undo ? { step: reference(block.undo.step) } : block.undo,
        needs: {
          ...block.needs,
          evidence: block.needs.evidence.map(reference),
          gates: block.needs.gates.map(reference),
        },
      };
    case 'choice':
      return { ...block, id: own(block.id), due: renamedDue(block.due, reference) };
    case 'parallel':
    case 'repeat':
    case 'use':
      return { ...block, id: own(block.id) };
  }
}

/** A due time whose step has another id. */
export function renamedDue(due: Due | null, reference: Renaming['reference']): Due | null {
  return due?.step ? { ...due, step: reference(due.step) } : due;
}

/** Each block changed, from the inside out; what `change` leaves of a block keeps its changed inner blocks. */
export function changeBlocks(
  blocks: readonly Block[],
  change: (block: Block) => Block,
): readonly Block[] {
  return blocks.map((block) => change(withInner(block, (inner) => changeBlocks(inner, change))));
}

/** A block with other blocks inside. */
export function withInner(
  block: Block,
  inner: (blocks: readonly Block[]) => readonly Block[],
): Block {
  switch (block.block) {
    case 'step':
      return block;
    case 'parallel':
      return {
        ...block,
        tracks: block.tracks.map((track) => ({ ...track, steps: inner(track.steps) })),
      };
    case 'choice':
      return {
        ...block,
        options: block.options.map((option) => ({ ...option, steps: inner(option.steps) })),
      };
    case 'repeat':
    case 'use':
      return { ...block, steps: inner(block.steps) };
  }
}
