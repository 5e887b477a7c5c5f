import type { Playbook, Step } from './definition.js';
import { PLAYBOOK_PHASES } from './definition.js';
import { allBlocks } from './walk.js';

/** Everything that keeps a playbook from being followed; empty when it may be used. */
export function playbookProblems(playbook: Playbook): string[] {
  return [
    ...phaseProblems(playbook),
    ...duplicateProblems(playbook),
    ...steps(playbook).flatMap((step) => stepProblems(step, playbook)),
  ];
}

function steps(playbook: Playbook): Step[] {
  return allBlocks(playbook).filter((block) => block.block === 'step');
}

function phaseProblems(playbook: Playbook): string[] {
  const order = playbook.phases.map((phase) => phase.phase).join(', ');
  const wanted = PLAYBOOK_PHASES.join(', ');
  return order === wanted ? [] : [`phases: are ${order}, must be ${wanted} in this order`];
}

function duplicateProblems(playbook: Playbook): string[] {
  const ids = allBlocks(playbook).map((block) => block.id);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => `${id}: this id is used twice`);
}

function stepProblems(step: Step, playbook: Playbook): string[] {
  const evidence = new Set(
    steps(playbook).flatMap((other) => other.evidence.map((need) => need.id)),
  );
  const gates = new Set(
    steps(playbook)
      .filter((other) => other.gate)
      .map((other) => other.id),
  );
  return [
    ...((step.kind === 'approve') === (step.gate !== null)
      ? []
      : [`${step.id}: a step of kind approve has a gate, and only such a step has one`]),
    ...step.needs.evidence
      .filter((id) => !evidence.has(id))
      .map((id) => `${step.id}: needs evidence "${id}", which no step leaves`),
    ...step.needs.gates
      .filter((id) => !gates.has(id))
      .map((id) => `${step.id}: needs gate "${id}", which is no approve step`),
    ...irreversibleProblems(step),
  ];
}

function irreversibleProblems(step: Step): string[] {
  if (!step.irreversible || step.gate) return [];
  if (step.irreversible === 'wipe' && step.needs.evidence.length === 0) {
    return [`${step.id}: wipes, so it must need evidence recorded before`];
  }
  return step.needs.gates.length > 0
    ? []
    : [`${step.id}: cannot be undone, so it must need a gate`];
}
