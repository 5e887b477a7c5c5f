import type { Playbook } from '../playbook/definition.js';
import { writtenId } from '../playbook/rounds.js';
import type { Script } from '../playbook/script.js';
import type { StepStanding, StepState } from '../playbook/standing.js';
import { allBlocks } from '../playbook/walk.js';
import type { Simulation } from './simulate.js';

/** How much of a playbook its scripts have gone through; what is missing by name. */
export interface Coverage {
  readonly steps: { readonly all: number; readonly missing: readonly string[] };
  /** Every option of every choice, and after each repeat both もう一度 and 終わり. */
  readonly branches: { readonly all: number; readonly missing: readonly string[] };
}

/** What the simulations of one playbook have covered together. */
export function coverageOf(playbook: Playbook, simulations: readonly Simulation[]): Coverage {
  const outcomes = simulations.flatMap(({ stage }) => Object.entries(stage.run.outcomes));
  const done = new Set(
    outcomes.filter(([, { state }]) => state !== 'skipped').map(([id]) => writtenId(id)),
  );
  const taken = new Set(outcomes.map(([id, { option }]) => `${writtenId(id)}: ${option}`));
  const steps = allBlocks(playbook).filter(({ block }) => block === 'step');
  const options = allBlocks(playbook).flatMap(branchesOf);
  return {
    steps: { all: steps.length, missing: steps.map(({ id }) => id).filter((id) => !done.has(id)) },
    branches: { all: options.length, missing: options.filter((each) => !taken.has(each)) },
  };
}

function branchesOf(block: ReturnType<typeof allBlocks>[number]): string[] {
  if (block.block === 'choice') return block.options.map(({ id }) => `${block.id}: ${id}`);
  return block.block === 'repeat' ? [`${block.id}: again`, `${block.id}: enough`] : [];
}

const DONE: readonly StepState[] = ['done', 'answered', 'approved', 'acted-first'];

/** A step that a script says would be done, or count no more, and what became of it instead. */
export interface Unexpected {
  readonly step: string;
  readonly expected: 'done' | 'off';
  /** Each of its rounds as it stands at the end. */
  readonly standings: readonly StepStanding[];
}

/** What a script says would happen and did not. */
export function unexpected({ expect }: Script, { standings }: Simulation): Unexpected[] {
  // Without its round a step means any of them.
  const of = (id: string): StepStanding[] =>
    standings.filter(({ item }) => item.id === id || writtenId(item.id) === id);
  const isDone = (id: string): boolean => of(id).some(({ state }) => DONE.includes(state));
  const isOff = (id: string): boolean => {
    const all = of(id);
    return all.length > 0 && all.every(({ state }) => state === 'off');
  };
  const told = (expected: Unexpected['expected']): ((step: string) => Unexpected) => {
    return (step) => ({ step, expected, standings: of(step) });
  };
  return [
    ...expect.done.filter((id) => !isDone(id)).map(told('done')),
    ...expect.off.filter((id) => !isOff(id)).map(told('off')),
  ];
}
