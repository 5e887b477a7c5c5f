import type { Step } from './definition.js';
import { writtenId } from './rounds.js';
import { closed, isSettled, type Place, standingOf, type StepStanding } from './standing.js';

/**
 * Where the steps of a run that was left stand: what was taken under it has still to be taken back, with the
 * approvals and the evidence that needs. The rest is off.
 */
export function afterLeaving(
  all: readonly StepStanding[],
  placeOf: (standing: StepStanding) => Place,
): StepStanding[] {
  const staying = stayingSteps(all);
  return all.map((each) =>
    // Not where it stands in the sequence: what came before it is not followed any more.
    staying.has(each.item.id) ? standingOf(each.item, placeOf(each), []) : closed(each, 'left'),
  );
}

/** The ids of the steps that a run which was left still asks for, done or not. */
export function stayingSteps(all: readonly StepStanding[]): ReadonlySet<string> {
  const undoing = all.filter(undoesTaken(all));
  const open = undoing.filter(({ outcome }) => outcome === null);
  const { gates, evidence } = needsOf(open);
  const isNeeded = ({ item }: StepStanding): boolean =>
    item.block === 'step' &&
    (gates.has(item.id) || item.evidence.some(({ id }) => evidence.has(id)));
  return new Set([...undoing, ...all.filter(isNeeded)].map(({ item }) => item.id));
}

/** Steps that take back what was really taken, and are not done. */
export function openUndoing(all: readonly StepStanding[]): StepStanding[] {
  return all.filter(undoesTaken(all)).filter(({ state }) => !isSettled(state));
}

function undoesTaken(all: readonly StepStanding[]): (standing: StepStanding) => boolean {
  const undoing = new Set(all.filter(isTaken).flatMap(({ item }) => undoOf(item as Step)));
  return ({ item }) => undoing.has(writtenId(item.id));
}

/** Done; or begun and not said to be skipped, for whoever was at it may have done it. */
function isTaken({ item, outcome, begun }: StepStanding): boolean {
  if (item.block !== 'step' || item.measure === null) return false;
  return outcome ? outcome.state === 'done' : begun !== null;
}

function undoOf({ undo }: Step): string[] {
  return undo && 'step' in undo ? [undo.step] : [];
}

function needsOf(steps: readonly StepStanding[]): {
  gates: ReadonlySet<string>;
  evidence: ReadonlySet<string>;
} {
  const needs = steps.flatMap(({ item }) => (item.block === 'step' ? [item.needs] : []));
  return {
    gates: new Set(needs.flatMap((each) => each.gates)),
    evidence: new Set(needs.flatMap((each) => each.evidence)),
  };
}
