import { useQuery } from '@tanstack/react-query';
import { planQuery } from '../api/queries';
import type { Step } from '../api/types';
import { useSession } from '../session/use-session';
import { isUnratified } from './step-order';

/** Who is logged in, as far as steps are concerned. */
export interface Me {
  /** The name in the directory; null for an account that is nobody there. */
  readonly name: string | null;
  /** `by` of what this account does. */
  readonly ref: string;
  /** Offices held now, ids and titles. */
  readonly offices: readonly string[];
  readonly titles: readonly string[];
}

/** Who is logged in. Without an office nothing is one's own, and everything is everybody's. */
export function useMe(): Me {
  const session = useSession();
  const plan = useQuery(planQuery).data;
  const holders = plan?.offices.flatMap((office) => office.holders) ?? [];
  const person = session?.person ?? null;
  return {
    name: holders.find((each) => person !== null && each.person === person)?.name ?? null,
    ref: `account:${session?.account ?? ''}`,
    offices: session?.offices.map(({ office }) => office) ?? [],
    titles: session?.offices.map(({ title }) => title) ?? [],
  };
}

/** Whether a step waits for this person: its office, its gate, its hand-over, or what they have begun. */
export function isMine(step: Step, me: Me): boolean {
  const { outcome, gate, state, assigned, begun, office } = step;
  if (isUnratified(step)) {
    const asked = gate?.ratifier?.person === me.name;
    return asked || me.offices.includes(outcome?.ratification?.office ?? '');
  }
  if (gate && state === 'requested') return isAskedOf(step, me);
  if (begun) return begun.by === me.ref;
  if (assigned?.personName) return assigned.personName === me.name;
  return me.offices.includes(office);
}

/** Titles of the offices that have agreed to a gate so far. */
export function agreedTo({ gate }: Step, titleOf: (office: string) => string): string[] {
  return gate?.consents.map(({ office }) => titleOf(office)) ?? [];
}

/** Whether the authority of a gate still has to decide; the others that must agree may already have done so. */
export function isUndecided(step: Step, titleOf: (office: string) => string): boolean {
  const agreed = agreedTo(step, titleOf);
  return !step.gate?.authority.some((title) => agreed.includes(title));
}

/** Whether a gate waits for this person's decision: whoever decides now, and offices that must agree too. */
export function isAskedOf({ gate }: Step, { name, offices, titles }: Me): boolean {
  if (!gate || gate.consents.some(({ office }) => offices.includes(office))) return false;
  const decides = gate.decider !== null && gate.decider.person === name;
  return decides || gate.with.some((title) => titles.includes(title));
}
