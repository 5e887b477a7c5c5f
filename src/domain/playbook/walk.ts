import type { Block, Playbook } from './definition.js';

/** The blocks directly inside a block, branch by branch. */
export function branches(block: Block): readonly (readonly Block[])[] {
  switch (block.block) {
    case 'step':
      return [];
    case 'parallel':
      return block.tracks.map((track) => track.steps);
    case 'choice':
      return block.options.map((option) => option.steps);
    case 'repeat':
    case 'use':
      return [block.steps];
  }
}

/** Every block of a sequence, outer before inner, in reading order. */
export function flatten(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...branches(block).flatMap(flatten)]);
}

/** Every block of a playbook in reading order. */
export function allBlocks(playbook: Playbook): Block[] {
  return playbook.phases.flatMap((phase) => flatten(phase.steps));
}
