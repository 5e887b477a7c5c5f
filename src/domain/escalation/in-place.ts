import type { Case } from '../incident/case.js';
import type { Incident, Rung, Telling } from '../incident/incident.js';
import { ADMINISTRATORS, officeOf, standingIn, type Standing } from '../plan/directory.js';
import type { OfficeId } from '../plan/plan.js';

/** Somebody in the order of an office. */
export interface Seat extends Standing {
  readonly office: OfficeId;
}

/** Everybody of an office at this moment, holder first. */
export function seatsOf({ setting, now }: Pick<Case, 'setting' | 'now'>, office: OfficeId): Seat[] {
  return standingIn(setting.directory, office, now).map((standing) => ({ ...standing, office }));
}

/** Whether nobody of these can be told now: no one appointed, or all away, without an address, undeliverable. */
export function hasNobody(seats: readonly Seat[], tried: readonly Telling[]): boolean {
  return !seats.some((seat) => canBeTold(seat, tried));
}

/**
 * Who is told in place of an office of which nobody can be (reliability F5): 統括情報セキュリティ責任者 and whoever else may
 * lower a severity, from below; the installation's administrators; and if none of them can be told either, the
 * other offices of the ladder. Nobody once one of them has answered.
 */
export function seatsInPlace(given: Case, rung: Rung, tried: readonly Telling[]): Seat[] {
  const { incident, setting } = given;
  if (isKnownInPlace(incident, rung)) return [];
  const { rights, ladder } = setting.plan;
  const first = [...rights.lowerSeverity.toReversed(), ADMINISTRATORS];
  const order = inOrder(given, rung, first);
  if (!hasNobody(order, tried)) return order;
  return inOrder(given, rung, [...first, ...ladder.rows.map(({ office }) => office)]);
}

/** Whether a telling went to somebody in place of its rung's own office. */
export function isInPlace(
  { rungs }: Pick<Incident, 'rungs'>,
  { rung: id, office }: Telling,
): boolean {
  const rung = rungs.find((each) => each.id === id);
  return rung !== undefined && rung.office !== office;
}

function isKnownInPlace(incident: Incident, rung: Rung): boolean {
  return incident.told.some(
    (each) =>
      each.rung === rung.id &&
      each.office !== rung.office &&
      each.answered !== null &&
      each.answered.choice !== 'hand-over',
  );
}

/** Each person once; nobody outside the body, since what is missing is an office of its own. */
function inOrder(given: Case, rung: Rung, offices: readonly OfficeId[]): Seat[] {
  const own = seatsOf(given, rung.office).map(({ person }) => person.id);
  const seats = [...new Set(offices)]
    .filter((office) => !officeOf(given.setting.plan.offices, office).outside)
    .flatMap((office) => (office === rung.office ? [] : seatsOf(given, office)));
  return seats.filter(
    ({ person: { id } }, index) =>
      !own.includes(id) && seats.findIndex(({ person }) => person.id === id) === index,
  );
}

function canBeTold({ person, absent }: Seat, tried: readonly Telling[]): boolean {
  const isDead = tried.some((each) => each.person === person.id && each.undeliverable !== null);
  return !absent && Boolean(person.email) && !isDead;
}
