import type { Run, Step, StepState } from '../api/types';

const OPEN: readonly StepState[] = ['ready', 'begun', 'blocked', 'requested'];

/** A step with the run it belongs to: two playbooks may have a step of the same id. */
export interface RunStep {
  readonly run: Run;
  readonly step: Step;
}

/** What has no due time comes after everything that has. */
function dueTime({ step: { dueAt } }: RunStep): number {
  return dueAt === null ? Number.MAX_VALUE : Date.parse(dueAt);
}

/** Whether a step needs nothing more. */
export function isSettled(state: StepState): boolean {
  return !OPEN.includes(state);
}

/** Whether it can be done now, by somebody. */
export function isReady(state: StepState): boolean {
  return state === 'ready' || state === 'begun';
}

/** Whether somebody can do something about it now. */
export function isActive(step: Step): boolean {
  return isReady(step.state) || step.state === 'requested' || isUnratified(step);
}

/** Whether it is over its time, also where something else has to come first: a report the law asks for. */
export function isLate({ overdue, state }: Step): boolean {
  return overdue && !isSettled(state);
}

/** Whether 事後承認 is still to come; that does not end with the playbook. */
export function isUnratified({ outcome }: Step): boolean {
  const ratification = outcome?.ratification ?? null;
  return ratification !== null && ratification.decided === null;
}

/** Every step somebody can do something about, the most urgent first. */
export function activeSteps(runs: readonly Run[]): RunStep[] {
  return runs
    .flatMap((run) => run.steps.map((step) => ({ run, step })))
    .filter(({ step }) => isActive(step))
    .toSorted((one, other) => dueTime(one) - dueTime(other));
}

/** What a 手順書 that was left still asks for: 事後承認, and taking back what was taken under it. */
export function stayingSteps({ steps }: Run): Step[] {
  const open = steps.filter(({ state }) => !isSettled(state));
  const gates = open.flatMap(({ blockers }) =>
    blockers.flatMap((each) => (each.kind === 'gate' ? [each.step] : [])),
  );
  const isStaying = (step: Step): boolean =>
    open.includes(step) || gates.includes(step.id) || isUnratified(step);
  return steps.filter(isStaying);
}

/** Where a step stands on the page of steps. */
export function placeOf({ run, step }: RunStep): string {
  return `step-${run.run}:${step.id}`;
}

export interface Track {
  /** Titles of the tracks and options around the steps; empty outside of them. */
  readonly path: string;
  readonly steps: readonly Step[];
}

/** Steps in reading order, those of one track together. */
export function tracksOf(steps: readonly Step[]): Track[] {
  const tracks: { path: string; steps: Step[] }[] = [];
  for (const step of steps) {
    const path = step.path.join(' › ');
    const last = tracks.at(-1);
    if (last?.path === path) last.steps.push(step);
    else tracks.push({ path, steps: [step] });
  }
  return tracks;
}
