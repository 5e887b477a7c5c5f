import type { Step } from '../api/types';

/** Titles of the offices that have agreed to a gate so far. */
export function agreedTo({ gate }: Step, titleOf: (office: string) => string): string[] {
  return gate?.consents.map(({ office }) => titleOf(office)) ?? [];
}

/** Whether the authority of a gate still has to decide; the others that must agree may already have done so. */
export function isUndecided(step: Step, titleOf: (office: string) => string): boolean {
  const agreed = agreedTo(step, titleOf);
  return !step.gate?.authority.some((title) => agreed.includes(title));
}
