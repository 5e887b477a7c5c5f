import type { OfficeId, Plan } from '../plan/plan.js';
import type { Block, Gate, Playbook } from '../playbook/definition.js';
import { allBlocks } from '../playbook/walk.js';
import { inUse, type CheckedPlan } from './subject.js';

/** An order of offices that decides something: a right, or the approval of a step. */
export interface Approval {
  readonly offices: readonly OfficeId[];
  /** Others that have to agree, each by another person. */
  readonly with: readonly OfficeId[];
}

/** Every office that a playbook in use, the ladder, a right or the register names. */
export function officesUsed(subject: CheckedPlan): Set<OfficeId> {
  const { plan } = subject;
  return new Set([
    ...Object.values(plan.rights).flat(),
    ...plan.ladder.rows.map(({ office }) => office),
    ...(plan.ladder.each ?? []).flatMap(({ offices }) => offices),
    ...(plan.register ?? []).flatMap(({ office, vendor }) =>
      [office, vendor?.office].flatMap(given),
    ),
    ...inUse(subject).flatMap(officesOf),
  ]);
}

/** Every office that may approve something: by a right, or at a step of a playbook in use. */
export function approvers(subject: CheckedPlan): Set<OfficeId> {
  const gates = inUse(subject).flatMap((playbook) => gatesOf(playbook).map(({ gate }) => gate));
  return new Set([
    ...rightHolders(subject.plan),
    ...gates.flatMap((gate) => [...gate.authority, ...gate.with]),
  ]);
}

/** Offices that hold a right of their own. */
export function rightHolders({ rights }: Plan): OfficeId[] {
  return Object.values(rights).flat();
}

/** The steps of a playbook that ask for an approval. */
export function gatesOf(playbook: Playbook): { readonly id: string; readonly gate: Gate }[] {
  return allBlocks(playbook).flatMap((block) =>
    block.block === 'step' && block.gate ? [{ id: block.id, gate: block.gate }] : [],
  );
}

function given(office: OfficeId | null | undefined): OfficeId[] {
  return office ? [office] : [];
}

/** Every office that a playbook names. */
export function officesOf(playbook: Playbook): OfficeId[] {
  return [
    ...playbook.card.call,
    ...playbook.late.tell,
    ...allBlocks(playbook).flatMap(officesOfBlock),
  ];
}

function officesOfBlock(block: Block): OfficeId[] {
  if (block.block === 'parallel' || block.block === 'use') return [];
  if (block.block === 'repeat') return [block.office];
  const own = [block.office, ...(block.late?.tell ?? [])];
  if (block.block === 'choice') return own;
  return [...own, ...block.helpers, ...(block.gate?.authority ?? []), ...(block.gate?.with ?? [])];
}
