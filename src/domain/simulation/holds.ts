import type { Choice, Step } from '../playbook/definition.js';
import type { Blocker, StepStanding } from '../playbook/standing.js';

/** Why a script goes no further, at the place where it begins and not at what only waits behind it. */
export type Hold =
  /** Nobody answers, and no fact does. */
  | { readonly why: 'unanswered'; readonly choice: Choice }
  /** The approval was refused for good, and nobody leaves out what needs it. */
  | { readonly why: 'rejected'; readonly gate: Step; readonly steps: readonly Step[] }
  /** The step that would have left the evidence was left out. */
  | { readonly why: 'no-evidence'; readonly evidence: string; readonly steps: readonly Step[] }
  | { readonly why: 'other'; readonly standing: StepStanding };

/** What a script that has not ended lacks. */
export function holdsOf(
  standings: readonly StepStanding[],
  stuck: readonly StepStanding[],
): Hold[] {
  const rejected = standings.flatMap(({ item, state }): Hold[] => {
    if (item.block !== 'step' || state !== 'rejected') return [];
    const steps = waitingFor(stuck, { kind: 'gate', step: item.id });
    return steps.length > 0 ? [{ why: 'rejected', gate: item, steps }] : [];
  });
  // What is asked by a choice that is open keeps what follows from its evidence, not the other way round.
  const first = stuck.filter(({ blockers }) => !blockers.some(isBehind));
  const missing = new Set(
    first.flatMap(({ blockers }) =>
      blockers.flatMap((each) => (each.kind === 'evidence' ? [each.evidence] : [])),
    ),
  );
  const without = [...missing].map((evidence): Hold => {
    return {
      why: 'no-evidence',
      evidence,
      steps: waitingFor(stuck, { kind: 'evidence', evidence }),
    };
  });
  const told = new Set(
    [...rejected, ...without].flatMap((hold) => ('steps' in hold ? hold.steps : [])),
  );
  const rest = first
    .filter(({ item }) => item.block === 'choice' || !told.has(item))
    .map((standing): Hold => {
      const { item } = standing;
      return item.block === 'choice'
        ? { why: 'unanswered', choice: item }
        : { why: 'other', standing };
    });
  return [...rest, ...rejected, ...without];
}

/** It waits for something that is itself told of. */
function isBehind({ kind }: Blocker): boolean {
  return kind === 'step' || kind === 'phase';
}

function waitingFor(stuck: readonly StepStanding[], what: Blocker): Step[] {
  const isIt = (each: Blocker): boolean => JSON.stringify(each) === JSON.stringify(what);
  return stuck.flatMap(({ item, blockers }) =>
    item.block === 'step' && blockers.some(isIt) ? [item] : [],
  );
}
