import type { Incident, Telling } from '../incident/incident.js';
import type { OfficeId } from '../plan/plan.js';
import { openParts } from './gates.js';
import type { StepStanding } from './standing.js';

/** A gate of a run. */
export type GateAt = Pick<StepStanding, 'item' | 'outcome'> & { readonly run: string };

/** One decision that a gate waits for: the offices it may come from, in order, and who was told of it last. */
export interface AwaitedPart {
  readonly offices: readonly OfficeId[];
  readonly told: Telling | null;
}

/** The decisions that a requested gate still waits for: its authority's, and that of each office that agrees too. */
export function awaitedParts({ told }: Pick<Incident, 'told'>, at: GateAt): AwaitedPart[] {
  const { run, item, outcome } = at;
  const gate = item.block === 'step' ? item.gate : null;
  if (!gate || outcome?.state !== 'requested') return [];
  // Asked before an earlier refusal: that question is over.
  const asked = told.filter(
    (each) =>
      each.template === 'gate' &&
      each.run === run &&
      each.step === item.id &&
      each.at >= outcome.at,
  );
  return openParts(gate, at)
    .map((part) => (part === 'authority' ? gate.authority : [part]))
    .map((offices) => ({
      offices,
      told: asked.findLast(({ office }) => offices.includes(office)) ?? null,
    }));
}
