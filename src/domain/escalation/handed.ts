import { Refusal } from '../errors.js';
import { type Case, type Decision, inTurn } from '../incident/case.js';
import type { Incident, Rung } from '../incident/incident.js';
import type { PersonId } from '../plan/plan.js';
import { seatByName, type Around } from './by-name.js';
import type { Seat } from './in-place.js';
import { tellAnother, tellByName, tellings } from './tell.js';

/** Why somebody cannot take over from another, in `cannot-hand-over`. */
export type NotTaking =
  'no-person' | 'not-called' | 'left' | 'absent' | 'no-address' | 'self' | 'told';

/** What one person who was called hands on, to whom and why. */
export interface HandingOn {
  readonly from: PersonId;
  readonly to: PersonId;
  readonly reason: string;
}

/**
 * 対応できない・○○に引き継ぐ: whoever was called asks a person by name to answer instead, for every office at once. Of an
 * office that has called that person already, the order goes on. @throws Refusal where none is left to ask them for.
 */
export function handOn(
  given: Case,
  rungs: readonly Rung[],
  { from, to, reason }: HandingOn,
): Decision {
  if (to === from) throw cannot('self', to);
  const isTold = (rung: Rung): boolean => toldIn(given.incident, rung).includes(to);
  if (rungs.every(isTold)) throw cannot('told', to);
  const handed = { from: [from], reason };
  const turns = rungs.map(
    (rung) =>
      (now: Case): Decision =>
        isTold(rung)
          ? tellAnother(now, rung, from)
          : tellByName(now, rung, { seat: mustTake(now, rung, to), handed }),
  );
  return inTurn(given, ...turns);
}

/** Who can be asked by name to answer for one of these rungs, each person once, in the order of the directory. */
export function colleaguesFor(around: Around, rungs: readonly Rung[]): Seat[] {
  return around.setting.directory.people.flatMap(({ id }) => {
    const [seat] = rungs.flatMap((rung) => {
      const found = seatByName(around, rung.office, id);
      return found && !notTaking(around.incident, rung, found) ? [found] : [];
    });
    return seat ?? [];
  });
}

/** Somebody who is here and can be written to. @throws Refusal with the reason why not. */
export function mustTake(given: Case, rung: Rung, to: PersonId): Seat {
  const seat = mustBeHere(given, rung, to);
  const why = notTaking(given.incident, rung, seat);
  if (why) throw cannot(why, to);
  return seat;
}

/** Somebody of the body who is not away. @throws Refusal with the reason why not. */
export function mustBeHere(given: Case, { office }: Rung, person: PersonId): Seat {
  if (!given.setting.directory.people.some(({ id }) => id === person)) {
    throw new Refusal('unknown-reference', { person });
  }
  const seat = seatByName(given, office, person);
  if (!seat) throw cannot('left', person);
  if (seat.absent) throw cannot('absent', person);
  return seat;
}

/** 引き継げません, and why. */
export function cannot(why: NotTaking, person: PersonId | null = null): Refusal {
  return new Refusal('cannot-hand-over', { why, person });
}

function notTaking(incident: Incident, rung: Rung, { person, absent }: Seat): NotTaking | null {
  if (absent) return 'absent';
  if (!person.email) return 'no-address';
  return toldIn(incident, rung).includes(person.id) ? 'told' : null;
}

/** A person is asked once in a round, whoever names them: another mail would not make them answer. */
function toldIn(incident: Incident, rung: Rung): PersonId[] {
  return tellings(incident, rung)
    .filter((each) => each.round === rung.round)
    .map(({ person }) => person);
}
