import { edited, isEmpty, type EditedList } from './list-edit.js';
import { changeOffice } from './offices.js';
import type { Changed, Organisation, OrganisationChange, Outcome, Uses } from './organisation.js';
import { changePerson, confirmContacts } from './people.js';
import { changePlaces } from './places.js';
import { changeUnit } from './units.js';

/** Decide one edit of the organisation: which items of which lists change, and in words; or why it leads nowhere. */
export function changeOrganisation(
  change: OrganisationChange,
  organisation: Organisation,
  uses: Uses,
): Outcome {
  const outcome = decided(change, organisation, uses);
  if (!outcome.ok) return outcome;
  return { ...outcome, edits: outcome.edits.filter((each) => !isEmpty(each)) };
}

function decided(change: OrganisationChange, organisation: Organisation, uses: Uses): Outcome {
  switch (change.kind) {
    case 'person':
      return changePerson(change, organisation, uses);
    case 'appointment':
      return changePlaces(change, organisation);
    case 'office':
      return changeOffice(change, organisation, uses);
    case 'unit':
      return changeUnit(change, organisation, uses);
    case 'confirmed':
      return confirmContacts(change, organisation);
  }
}

/** The organisation as the edits leave it, with what a file leaves out filled in. */
export function afterEdits(organisation: Organisation, { edits }: Changed): Organisation {
  const one = <T extends object>(list: EditedList, items: readonly T[], missing: Partial<T>): T[] =>
    edits
      .filter((each) => each.list === list)
      .reduce((all, edit) => edited(all, edit), [...items])
      .map((item) => ({ ...missing, ...item }));
  const nobody = { unit: null, outside: null, email: null, phone: null, mobile: null };
  return {
    ...organisation,
    people: one('people', organisation.people, { ...nobody, outOfHours: null, confirmed: null }),
    appointments: one('appointments', organisation.appointments, { to: null }),
    offices: one('offices', organisation.offices, { outside: false }),
    units: one('units', organisation.units, { parent: null }),
  };
}
