import type { Case } from '../incident/case.js';
import type { Incident, Rung, Telling } from '../incident/incident.js';
import { ADMINISTRATORS, isAbsent, officeOf, officesOf } from '../plan/directory.js';
import type { OfficeId, PersonId } from '../plan/plan.js';
import { seatsOf, type Seat } from './in-place.js';

/** In no order of the office: asked by name. */
const BESIDE_THE_ORDER = 0;

/** What is read of a case to know who can be asked. */
export type Around = Pick<Case, 'incident' | 'setting' | 'now'>;

/**
 * Somebody who may answer for an office because a person named them: of the office itself, else of any office of the
 * body. Null for whoever has left it, and for people of outside companies.
 */
export function seatByName(around: Around, office: OfficeId, person: PersonId): Seat | null {
  const { setting, now } = around;
  const own = seatsOf(around, office).find((each) => each.person.id === person);
  if (own) return own;
  const { directory, plan } = setting;
  const found = directory.people.find(({ id }) => id === person);
  const isOurs =
    officesOf(directory, person, now).some(
      (each) => !officeOf(plan.offices, each.office).outside,
    ) || seatsOf(around, ADMINISTRATORS).some((each) => each.person.id === person);
  if (!found || !isOurs) return null;
  const absent = isAbsent(directory, person, now);
  return { office, person: found, order: BESIDE_THE_ORDER, absent };
}

/** Everybody who answers for a rung at this moment: the order of its office, then who was asked by name. */
export function seatsOfRung(around: Around, { id, office }: Pick<Rung, 'id' | 'office'>): Seat[] {
  const own = seatsOf(around, office);
  const named = around.incident.told
    .filter((each) => each.rung === id && each.handed && each.order === BESIDE_THE_ORDER)
    .map(({ person }) => person);
  const seats = [...new Set(named)].flatMap((person) => seatByName(around, office, person) ?? []);
  return [
    ...own,
    ...seats.filter(({ person }) => !own.some((each) => each.person.id === person.id)),
  ];
}

/** Who was asked by name and has not answered yet: until then whoever asked stays responsible. */
export function openHandOver(incident: Incident, { id, state }: Rung): Telling | null {
  if (state !== 'calling') return null;
  const last = incident.told.findLast((each) => each.rung === id);
  return last?.handed && !last.answered && !last.undeliverable ? last : null;
}
