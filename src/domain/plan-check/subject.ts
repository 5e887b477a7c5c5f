import { addDays } from '../calendar/jst.js';
import type { Category } from '../plan/category.js';
import { officeOf } from '../plan/directory.js';
import type { Appointment, Day, OfficeId, Person, PersonId, Plan } from '../plan/plan.js';
import type { Upkeep } from '../plan/upkeep.js';
import type { Playbook } from '../playbook/definition.js';

/** A body's plan as its files describe it. */
export interface CheckedPlan {
  readonly plan: Plan;
  readonly people: readonly Person[];
  readonly appointments: readonly Appointment[];
  readonly playbooks: readonly Playbook[];
  readonly upkeep: Upkeep;
}

/** The days a check looks at, both inclusive: from today, twelve months on. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** The twelve months from a day on. */
export function twelveMonthsFrom(from: Day): Days {
  const year = Number(from.slice(0, 4)) + 1;
  // 29 February has no day of its own a year later: the last of that month.
  const same = from.endsWith('-02-29') ? `${year}-03-01` : `${year}${from.slice(4)}`;
  return { from, to: addDays(same, -1) };
}

/** The playbooks of the categories the body uses. */
export function inUse({ plan, playbooks }: CheckedPlan): Playbook[] {
  return playbooks.filter(({ category }) => usesCategory(plan, category));
}

function usesCategory({ categories }: Plan, category: Category): boolean {
  return categories.some((each) => each.category === category);
}

/** 「統括責任者」（chief） */
export function officeName({ plan }: CheckedPlan, office: OfficeId): string {
  return `「${officeOf(plan.offices, office).title}」（${office}）`;
}

/** 「（例）市長」（mayor） */
export function personName({ people }: CheckedPlan, person: PersonId): string {
  return `「${people.find(({ id }) => id === person)?.name ?? person}」（${person}）`;
}
