import type { Appointment, Day } from '../domain/plan/plan.js';
import type { Organisation } from '../domain/plan/organisation/organisation.js';
import type { OrganisationView, PlaceView } from './organisation.view.js';

interface Shown {
  readonly bodyName: string;
  readonly today: Day;
  readonly showsNumbers: boolean;
  readonly version: number | null;
}

/** The organisation, without the private numbers where the reader may not see them. */
export function toOrganisationView(organisation: Organisation, shown: Shown): OrganisationView {
  const { organs, units, people, offices, appointments } = organisation;
  const { showsNumbers } = shown;
  return {
    ...shown,
    organs: organs.map(({ id, name }) => ({ id, name })),
    units,
    people: people.map((each) => ({
      ...{ id: each.id, name: each.name, post: each.post, email: each.email, phone: each.phone },
      ...{ unit: each.unit ?? null, outside: each.outside ?? null, confirmed: each.confirmed },
      mobile: showsNumbers ? each.mobile : null,
      outOfHours: showsNumbers ? (each.outOfHours ?? null) : null,
    })),
    offices: offices.map(({ id, title, fullTitle, outside }) => {
      const all = appointments.filter(({ office }) => office === id);
      return { id, title, fullTitle, outside, places: inOrder(all) };
    }),
  };
}

function inOrder(appointments: readonly Appointment[]): PlaceView[] {
  return appointments
    .toSorted((one, other) => one.order - other.order || one.from.localeCompare(other.from))
    .map(({ order, person, from, to }) => ({ order, person, from, to }));
}
