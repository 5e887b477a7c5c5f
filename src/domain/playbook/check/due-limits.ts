import type { Due, Item, PlaybookPhase } from '../definition.js';
import { dueKey, lengthOf } from './due-keys.js';
import { checkDueOrder } from './due-order.js';
import { error, type Finding } from './finding.js';
import { itemsOf, type Placed } from './outline.js';
import { awaitedBy, unmetOf } from './awaited.js';
import { relation } from './relation.js';
import type { Survey } from './legs.js';
import { dueName, named, phaseName } from './words.js';

/** T1: no due time lies before one that has to pass first, nor after that of its phase or of the playbook. */
export function checkDues(survey: Survey): Finding[] {
  const { playbook } = survey;
  return [
    ...checkDueOrder(playbook.phases),
    ...afterWhatItWaitsFor(survey),
    ...itemsOf(survey).flatMap((place) => beyond(place, limitsOf(place.phase, survey))),
    ...playbook.phases.flatMap(({ phase, due }) => phaseBeyond(phase, due, playbook.due)),
  ];
}

interface Limit {
  readonly name: string;
  readonly due: Due | null;
}

function limitsOf(phase: PlaybookPhase, { playbook }: Survey): Limit[] {
  const own = playbook.phases.find((each) => each.phase === phase)?.due ?? null;
  return [
    { name: `${phaseName(phase)}の段階`, due: own },
    { name: '手順書全体', due: playbook.due },
  ];
}

function beyond(place: Placed<Item>, limits: readonly Limit[]): Finding[] {
  const { due } = place.block;
  if (!due) return [];
  const passed = limits.find((limit) => isLater(due, limit.due, place.phase));
  if (!passed?.due) return [];
  const what = `${named(place.block)}の期限（${dueName(due)}）が、${passed.name}の期限（${dueName(passed.due)}）より後です。どちらかを直してください。`;
  return [error('T1', place, { field: 'due.within', what })];
}

function phaseBeyond(phase: PlaybookPhase, due: Due | null, whole: Due | null): Finding[] {
  if (!due || !whole || !isLater(due, whole, phase)) return [];
  const what = `${phaseName(phase)}の段階の期限（${dueName(due)}）が、手順書全体の期限（${dueName(whole)}）より後です。どちらかを直してください。`;
  return [error('T1', phase, { field: 'due.within', what })];
}

function isLater(due: Due, other: Due | null, phase: PlaybookPhase): boolean {
  return (
    other !== null &&
    dueKey(due, phase) === dueKey(other, phase) &&
    lengthOf(due.within) > lengthOf(other.within)
  );
}

/** A step that waits for another track is not due before what it waits for. */
function afterWhatItWaitsFor(survey: Survey): Finding[] {
  return survey.steps.flatMap((place) =>
    awaitedBy(place, survey).flatMap((awaited) => {
      const [bringer, ...others] = awaited.bringers;
      const { due } = place.block;
      if (!bringer || others.length > 0 || !due || !bringer.block.due) return [];
      if (!isLater(bringer.block.due, due, place.phase)) return [];
      if (relation(bringer, place) !== 'side-by-side') return [];
      if (unmetOf(place, awaited, survey)) return [];
      const what = `${named(place.block)}の期限（${dueName(due)}）が、待っている${awaited.name}の手順${named(bringer.block)}の期限（${dueName(bringer.block.due)}）より早くなっています。どちらかの期限を直してください。`;
      return [
        error('T1', place, { field: 'due.within', what, path: [bringer.block.id, place.block.id] }),
      ];
    }),
  );
}
