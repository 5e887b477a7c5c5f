import { SYSTEM } from '../incident/case.js';
import type { Choice } from './definition.js';
import { factsOf } from './guard.js';
import { roundOf, writtenId } from './rounds.js';
import type { RunView, StepStanding } from './standing.js';
import { allBlocks, flatten } from './walk.js';

/** Whether a step that has an outcome rests on another one: on its evidence, its chosen branch or its round. */
export function isOutcomeOf(each: StepStanding, { item }: StepStanding, view: RunView): boolean {
  if (view.run.outcomes[each.item.id] === undefined || each.item.id === item.id) return false;
  if (item.block === 'choice') return insideOf(item, view).includes(each.item.id);
  // A choice that answered itself from what this step recorded rests on it.
  const told = item.facts.map(({ id }) => id);
  if (each.item.block === 'choice' && each.outcome?.by === SYSTEM.ref) {
    const asked = each.item.options.flatMap(({ when }) => (when ? factsOf(when) : []));
    return asked.some((fact) => told.includes(fact));
  }
  const left = item.evidence.map(({ id }) => id);
  return each.item.block === 'step' && each.item.needs.evidence.some((id) => left.includes(id));
}

/** Steps that exist only because a choice, or the question of a repeat, was answered as it was. */
function insideOf(choice: Choice, { playbook, run }: RunView): string[] {
  const repeat = allBlocks(playbook).find(
    (block) => block.block === 'repeat' && block.id === writtenId(choice.id),
  );
  if (repeat?.block !== 'repeat') {
    return flatten(choice.options.flatMap((option) => option.steps)).map((block) => block.id);
  }
  const inside = new Set(flatten([repeat]).map((block) => block.id));
  const round = roundOf(choice.id);
  return Object.keys(run.outcomes).filter((id) => inside.has(writtenId(id)) && roundOf(id) > round);
}
