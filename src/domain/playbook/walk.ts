import type {
  Block,
  Choice,
  PhaseDefinition,
  Playbook,
  PlaybookPhase,
  Step,
} from './definition.js';

/** A step or choice together with where it stands. */
export interface Placed<T extends Step | Choice> {
  readonly item: T;
  readonly phase: PlaybookPhase;
}

/** The blocks directly inside a block, branch by branch. */
export function branches(block: Block): readonly (readonly Block[])[] {
  if (block.block === 'parallel') return block.tracks.map((track) => track.steps);
  if (block.block === 'choice') return block.options.map((option) => option.steps);
  return [];
}

/** Every block of a sequence, outer before inner, in reading order. */
export function flatten(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...branches(block).flatMap(flatten)]);
}

/** Every block of a playbook in reading order. */
export function allBlocks(playbook: Playbook): Block[] {
  return playbook.phases.flatMap((phase) => flatten(phase.steps));
}

/** The definition of one phase of the playbook, if it has it. */
export function phaseOf(playbook: Playbook, phase: PlaybookPhase): PhaseDefinition | undefined {
  return playbook.phases.find((candidate) => candidate.phase === phase);
}

/** The step or choice with this id and its phase, or undefined when the playbook has none. */
export function find(playbook: Playbook, id: string): Placed<Step | Choice> | undefined {
  for (const { phase, steps } of playbook.phases) {
    const item = flatten(steps).find((block) => block.id === id);
    if (item && item.block !== 'parallel') return { item, phase };
  }
  return undefined;
}
