import type { Instant } from '../calendar/instant.js';
import type { Directory, Plan } from '../plan/plan.js';
import type { Playbook, Step } from '../playbook/definition.js';
import { allBlocks } from '../playbook/walk.js';
import type { Level } from '../severity/severity.js';
import { failureKey, type Failure } from './failure.js';
import type { Time } from './moments.js';

/** A body's plan to be proven, from a day on. */
export interface Proven {
  readonly plan: Plan;
  readonly directory: Directory;
  readonly playbooks: readonly Playbook[];
  readonly moments: Readonly<Record<Time, Instant>>;
}

/** Levels that are told; L0 is kept and counted. */
export const PROVEN_LEVELS = ['L1', 'L2', 'L3', 'L4'] as const satisfies readonly Level[];
export type ProvenLevel = (typeof PROVEN_LEVELS)[number];

/** One night: what happens, how bad, when, and what goes wrong. */
export interface ProofCase {
  readonly playbook: Playbook;
  readonly level: ProvenLevel;
  readonly time: Time;
  readonly failure: Failure;
}

/** ransomware/L4/night/person:it-manager */
export function caseName({ playbook, level, time, failure }: ProofCase): string {
  return [playbook.id, level, time, failureKey(failure)].join('/');
}

/** The steps of a playbook that ask for an approval. */
export function gateSteps(playbook: Playbook): Step[] {
  return stepsOf(playbook).filter(({ gate }) => gate !== null);
}

/** The steps of a playbook that fulfil an outside duty within a time. */
export function dutySteps(playbook: Playbook): Step[] {
  return stepsOf(playbook).filter(({ duty, due }) => duty !== null && due !== null);
}

/** Playbooks do not change: their steps are looked up once. */
const STEPS = new WeakMap<Playbook, Step[]>();

function stepsOf(playbook: Playbook): Step[] {
  const known = STEPS.get(playbook);
  if (known) return known;
  const steps = allBlocks(playbook).filter((block) => block.block === 'step');
  STEPS.set(playbook, steps);
  return steps;
}
