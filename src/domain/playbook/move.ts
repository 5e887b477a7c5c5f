import { Refusal } from '../errors.js';
import { type Case, type Decision, record } from '../incident/case.js';
import type { Item, Playbook } from './definition.js';
import { mustFollow } from './follow.js';
import type { Outcome, Run } from './run.js';
import { roundOf, writtenId } from './rounds.js';
import { allBlocks, flatten } from './walk.js';

/** Why a run cannot move to another version: what happened in it would lose its meaning. */
export type MoveObstacle =
  | 'question-open'
  | 'ratification-open'
  | 'kind-changed'
  | 'option-gone'
  | 'round-gone'
  | 'undo-gone'
  | 'added-id-taken';

/** What a move to another version would do; empty `refused` means it may be made. */
export interface Move {
  readonly kept: readonly string[];
  readonly changed: readonly string[];
  readonly added: readonly string[];
  /** Steps the new version does not have; what was done in them stays on record. */
  readonly dropped: readonly string[];
  readonly refused: readonly Refused[];
}

interface Refused {
  readonly step: string;
  readonly title: string;
  readonly why: MoveObstacle;
}

/** How a run would map onto another version of its playbook. */
export function planMove(run: Run, from: Playbook, to: Playbook): Move {
  const before = itemsOf(from);
  const after = itemsOf(to);
  const rounds = roundsIn(to);
  const ids = [...before.keys()];
  const same = ids.filter((id) => after.has(id));
  return {
    kept: same.filter((id) => isEqual(before.get(id), after.get(id))),
    changed: same.filter((id) => !isEqual(before.get(id), after.get(id))),
    added: [...after.keys()].filter((id) => !before.has(id)),
    dropped: ids.filter((id) => !after.has(id)),
    refused: [
      ...Object.entries(run.outcomes).flatMap(([step, outcome]): Refused[] => {
        const item = before.get(writtenId(step));
        const same = after.get(writtenId(step));
        if (!item) return [];
        const { title } = item;
        if (same && isPast(step, outcome, rounds)) return [{ step, title, why: 'round-gone' }];
        if (staysTaken(item, run, after)) return [{ step, title, why: 'undo-gone' }];
        const why = obstacle(item, same, outcome);
        return why ? [{ step, title, why }] : [];
      }),
      ...run.added
        .filter(({ id }) => after.has(id))
        .map(({ id, title }) => ({ step: id, title, why: 'added-id-taken' as const })),
    ],
  };
}

/**
 * Follow a newer version of the same playbook from here on. Outcomes keep their steps by id; due times are
 * counted anew from the new version.
 */
export function moveRun(
  given: Case,
  input: { readonly run: string; readonly digest: string; readonly reason: string },
): Decision {
  if (!input.reason) throw new Refusal('reason-missing');
  const run = mustFollow(given, input.run);
  const { inForce, playbook } = given.setting;
  const target = inForce.find((each) => each.id === run.playbook);
  if (target?.digest !== input.digest || input.digest === run.digest) {
    throw new Refusal('unknown-reference', { digest: input.digest });
  }
  const { added, dropped, refused } = planMove(run, playbook(run.digest), playbook(input.digest));
  if (refused.length > 0) throw new Refusal('does-not-map', { steps: refused });
  const { digest, reason } = input;
  return record(given, 'playbook-moved', {
    run: run.id,
    from: run.digest,
    digest,
    added,
    dropped,
    recounted: recounted(playbook(run.digest), playbook(digest)),
    reason,
  });
}

/** Steps that both versions have, with another due time or another office to hear of it. */
function recounted(from: Playbook, to: Playbook): string[] {
  const before = itemsOf(from);
  return [...itemsOf(to)].flatMap(([id, item]) => {
    const earlier = before.get(id);
    return earlier && clockOf(earlier) !== clockOf(item) ? [id] : [];
  });
}

function clockOf(item: Item | Questioned): string {
  return item.block === 'repeat' ? '' : JSON.stringify([item.due, item.late]);
}

/** Everything people act on, by written id; the question after a repeat stands for it. */
function itemsOf(playbook: Playbook): Map<string, Item | Questioned> {
  return new Map(
    allBlocks(playbook).flatMap((block) =>
      block.block === 'step' || block.block === 'choice' || block.block === 'repeat'
        ? [[block.id, block] as const]
        : [],
    ),
  );
}

/** The last round of each block that a repeat may come to, and of each question after one; else there is only one. */
function roundsIn(playbook: Playbook): ReadonlyMap<string, number> {
  const repeats = allBlocks(playbook).filter((block) => block.block === 'repeat');
  return new Map(
    repeats.flatMap(({ id, atMost, steps }) => [
      [id, atMost - 1] as const,
      ...flatten(steps).map((block) => [block.id, atMost] as const),
    ]),
  );
}

/** Whether it belongs to a round that does not come any more; 終わり loses nothing by it. */
function isPast(step: string, { option }: Outcome, rounds: ReadonlyMap<string, number>): boolean {
  return option !== 'enough' && roundOf(step) > (rounds.get(writtenId(step)) ?? 1);
}

/** Whether it is a measure that was taken, is not undone yet, and has no step that undoes it in the new version. */
function staysTaken(
  measure: Item | Questioned,
  { outcomes }: Run,
  after: ReadonlyMap<string, Item | Questioned>,
): boolean {
  if (measure.block !== 'step' || !measure.undo || !('step' in measure.undo)) return false;
  const undo = measure.undo.step;
  const isTaken = outcomes[measure.id]?.state === 'done' && outcomes[undo]?.state !== 'done';
  return isTaken && !after.has(undo);
}

type Questioned = Extract<ReturnType<typeof allBlocks>[number], { block: 'repeat' }>;

function obstacle(
  before: Item | Questioned,
  after: Item | Questioned | undefined,
  outcome: Outcome,
): MoveObstacle | null {
  if (outcome.ratification && !outcome.ratification.decided && !after) return 'ratification-open';
  if (!after) return outcome.state === 'requested' ? 'question-open' : null;
  if (kindOf(before) !== kindOf(after)) return 'kind-changed';
  if (after.block !== 'choice' || outcome.option === undefined) return null;
  return after.options.some(({ id }) => id === outcome.option) ? null : 'option-gone';
}

function kindOf(item: Item | Questioned): string {
  if (item.block !== 'step') return item.block;
  return item.gate ? 'gate' : 'step';
}

function isEqual(
  one: Item | Questioned | undefined,
  other: Item | Questioned | undefined,
): boolean {
  return JSON.stringify(shallow(one)) === JSON.stringify(shallow(other));
}

/** A block without what stands inside it, which is compared by itself. */
function shallow(item: Item | Questioned | undefined): unknown {
  if (item?.block === 'choice') {
    return { ...item, options: item.options.map(({ steps: _steps, ...own }) => own) };
  }
  return item?.block === 'repeat' ? { ...item, steps: [] } : item;
}
