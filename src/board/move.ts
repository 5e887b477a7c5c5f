import type { Incident } from '../domain/incident/incident.js';
import type { Move } from './board.view.js';

/** What leads an incident on where no step of a playbook can be begun. */
export function moveOf({ phase, runs, closure }: Incident, openSteps: number): Move {
  if (phase === 'triage') return 'judge';
  if (phase === 'prevention') return closure ? 'approve-closure' : 'ask-closure';
  const hasPlaybook = runs.some((run) => run.left === null);
  if (!hasPlaybook) return 'lead';
  return openSteps > 0 ? 'unblock' : 'leave-phase';
}
