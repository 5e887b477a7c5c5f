import type { Appointment } from '../domain/plan/plan.js';
import { differing, editOf, said, type ListEdit } from '../domain/plan/organisation/list-edit.js';
import type { Seated } from '../domain/plan/transfers/seats.js';
import type { StaffMember } from '../domain/plan/transfers/who.js';
import { editedText } from './list-text.js';

/** What a transfer changes in body.yaml. */
export interface BodyChange extends Pick<Seated, 'appointments' | 'coming' | 'ending'> {
  /** As they stand in the file. */
  readonly before: readonly StaffMember[];
  readonly people: readonly StaffMember[];
}

/** body.yaml with the people and appointments of a transfer, and no other byte changed. */
export function changedBody(text: string, change: BodyChange): string {
  return editedText(text, bodyEdits(change));
}

/** The same as edits of its lists. */
export function bodyEdits(change: BodyChange): ListEdit[] {
  return [peopleEdit(change), appointmentEdit(change)];
}

function peopleEdit({ before, people }: BodyChange): ListEdit {
  const stay = before.length;
  return editOf('people', {
    set: people.slice(0, stay).flatMap((each, index) => {
      const was = before[index];
      const values = was ? differing(was, each) : {};
      return Object.keys(values).length === 0 ? [] : [{ index, values }];
    }),
    add: people.slice(stay).map((each) => ({ after: stay - 1, values: said(each) })),
  });
}

function appointmentEdit({ appointments, coming, ending }: BodyChange): ListEdit {
  const come = new Set(coming.map(keyOf));
  const offices = appointments.filter((each) => !come.has(keyOf(each))).map(({ office }) => office);
  // As they will stand, and not as they were read: those of one new office stay together.
  const added = appointments.filter((each) => come.has(keyOf(each)));
  return editOf('appointments', {
    set: ending.map(({ index, to }) => ({ index, values: { to } })),
    add: added.map(({ office, person, order, from, to }) => {
      const last = offices.lastIndexOf(office);
      const after = last < 0 ? offices.length - 1 : last;
      return { after, values: said({ office, person, order, from, to }) };
    }),
  });
}

/** No two appointments of a body have the same. */
function keyOf({ office, order, from }: Appointment): string {
  return [office, order, from].join(' ');
}
