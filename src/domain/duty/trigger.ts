import { factsOf, type Guard, holds, type KnownFacts } from '../playbook/guard.js';
import type { DutyEvent } from './duty.js';

/** Whether an event is on record; null while the facts do not say. An exemption counts only where it is known. */
export function triggered(
  { requires, unless, cases }: DutyEvent,
  facts: KnownFacts,
): boolean | null {
  if (unless.some(({ when }) => holds(when, facts) === true)) return false;
  const event = holds(requires, facts);
  if (event === false) return false;
  const some = eitherOf(cases.map(({ when }) => holds(when, facts)));
  return some === true ? event : some;
}

/** One that holds is enough; one that may hold keeps it open. */
export function eitherOf(values: readonly (boolean | null)[]): boolean | null {
  if (values.includes(true)) return true;
  return values.includes(null) ? null : false;
}

/** The facts a condition still waits for; parts that are decided ask for nothing more. */
export function waitsFor(guard: Guard, facts: KnownFacts): string[] {
  if (holds(guard, facts) !== null) return [];
  if (guard.test === 'all' || guard.test === 'any') {
    return guard.of.flatMap((each) => waitsFor(each, facts));
  }
  if (guard.test === 'not') return waitsFor(guard.of, facts);
  return factsOf(guard).filter((id) => (facts[id] ?? null) === null);
}
