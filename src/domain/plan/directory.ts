import type { Instant } from '../calendar/instant.js';
import { wallClock } from '../calendar/jst.js';
import type { Appointment, Directory, Office, OfficeId, Person, PersonId } from './plan.js';

/** A person in the order of an office at one moment. */
export interface Standing {
  readonly person: Person;
  readonly order: number;
  readonly absent: boolean;
}

/** Not an office of any plan: who keeps the installation for the body, told where nobody else is left. */
export const ADMINISTRATORS: OfficeId = 'administrators';

/** Everybody appointed to an office at this moment, holder first, with who is away. */
export function standingIn(directory: Directory, office: OfficeId, at: Instant): Standing[] {
  if (office === ADMINISTRATORS) return administratorsOf(directory, at);
  const today = wallClock(at).day;
  return directory.appointments
    .filter((each) => each.office === office && covers(each, today))
    .toSorted((one, other) => one.order - other.order)
    .flatMap(({ person: id, order }) => {
      const person = directory.people.find((candidate) => candidate.id === id);
      return person ? [{ person, order, absent: isAbsent(directory, id, at) }] : [];
    });
}

/** The person holding an office at this moment, absent or not; undefined when it is vacant. */
export function holderOf(
  directory: Directory,
  office: OfficeId,
  at: Instant,
): Standing | undefined {
  return standingIn(directory, office, at).find((standing) => standing.order === 1);
}

/** The offices a person is appointed to at this moment, as holder or deputy. */
export function officesOf(directory: Directory, person: PersonId, at: Instant): Appointment[] {
  const today = wallClock(at).day;
  return directory.appointments.filter((each) => each.person === person && covers(each, today));
}

/** Whether somebody is recorded as away at this moment. */
export function isAbsent(directory: Directory, person: PersonId, at: Instant): boolean {
  return directory.absences.some(
    (absence) => absence.person === person && absence.from <= at && at < absence.to,
  );
}

/** The office's own record; unknown ids give a placeholder so that old incidents stay readable. */
export function officeOf(offices: readonly Office[], id: OfficeId): Office {
  const title = id === ADMINISTRATORS ? 'システムの管理者' : id;
  return (
    offices.find((office) => office.id === id) ?? { id, title, fullTitle: title, outside: false }
  );
}

function administratorsOf(directory: Directory, at: Instant): Standing[] {
  return (directory.administrators ?? []).flatMap((id, index) => {
    const person = directory.people.find((each) => each.id === id);
    return person ? [{ person, order: index + 1, absent: isAbsent(directory, id, at) }] : [];
  });
}

function covers(appointment: Appointment, day: string): boolean {
  return appointment.from <= day && (appointment.to === null || day <= appointment.to);
}
