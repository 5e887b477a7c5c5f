import type { Run, Step } from '../api/types';
import { useIncident } from './use-incident';

/** The address of a step's commands. */
export function useStepPath(run: Run, step: Step): string {
  const { id } = useIncident();
  return `/incidents/${id}/runs/${run.run}/steps/${step.id}`;
}
