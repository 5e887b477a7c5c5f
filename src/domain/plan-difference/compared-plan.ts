import type { OfficeId, Person, PersonId, Appointment } from '../plan/plan.js';
import type { Upkeep } from '../plan/upkeep.js';
import type { PlanSource } from '../plan-document/source.js';
import type { FactWords } from '../playbook/guard-text.js';

/** All of a plan that can differ from another version of it. */
export interface ComparedPlan extends Pick<
  PlanSource,
  'plan' | 'profile' | 'withoutOffices' | 'playbooks' | 'levels'
> {
  readonly people: readonly Person[];
  readonly appointments: readonly Appointment[];
  readonly upkeep: Upkeep;
  /** How the conditions of outside duties are said. */
  readonly facts: FactWords;
}

/**
 * What ids are called in both versions: by the later one where it has them, so that a new title is one line and
 * not one wherever it is used.
 */
export interface Names {
  office(id: OfficeId): string;
  offices(ids: readonly OfficeId[]): string;
  person(id: PersonId): string;
  /** A unit or an organ. */
  unit(id: string): string;
  playbook(id: string): string;
  category(id: string): string;
  kind(id: string): string;
  floor(fact: string): string;
  duty(id: string): string;
}

/** The names of two versions together. */
export function namesOf(before: ComparedPlan, after: ComparedPlan): Names {
  const both = (entries: (each: ComparedPlan) => readonly (readonly [string, string])[]) => {
    const known = new Map([...entries(before), ...entries(after)]);
    return (id: string): string => known.get(id) ?? id;
  };
  const office = both(({ plan }) => plan.offices.map(({ id, title }) => [id, title]));
  return {
    office,
    offices: (ids) => ids.map(office).join(' → '),
    person: both(({ people }) => people.map(({ id, name }) => [id, name])),
    unit: both(({ profile }) =>
      [...profile.organs, ...profile.units].map((each) => [each.id, each.name]),
    ),
    playbook: both(({ playbooks }) => playbooks.map(({ playbook: { id, title } }) => [id, title])),
    category: both(({ plan }) => plan.categories.map((each) => [each.category, each.label])),
    kind: both(({ plan }) => plan.kinds.map(({ id, label }) => [id, label])),
    floor: both(({ plan }) => plan.severity.floors.map(({ fact, label }) => [fact, label])),
    duty: both(({ plan }) => (plan.duties?.rows ?? []).map(({ id, title }) => [id, title])),
  };
}
