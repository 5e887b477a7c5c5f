import type { Instant } from '../calendar/instant.js';
import { standingIn } from '../plan/directory.js';
import type { Directory, OfficeId, PersonId } from '../plan/plan.js';
import type { ProofCase, Proven } from './case.js';
import { callAfter, hasTelephone } from './desk.js';
import { isReachable } from './failure.js';
import type { LadderNight, Reached } from './ladder-night.js';

/** What goes on beside a step or a duty in one case. */
export interface Around {
  readonly ladder: LadderNight;
  readonly proven: Proven;
  readonly at: ProofCase;
}

/** Somebody who stands for one of these offices knows of the incident, and sees its clocks on the screen. */
export function heardByLadder(
  offices: readonly OfficeId[],
  { ladder, proven }: Pick<Around, 'ladder' | 'proven'>,
): Instant | null {
  return ladder.reached.find((each) => stands(proven.directory, offices, each))?.at ?? null;
}

/** People whom the desk telephones from a moment on, in their order. */
export interface Call {
  readonly from: Instant;
  readonly people: readonly PersonId[];
}

/** When the desk, which telephones between the calls of the ladder, first reaches somebody; calls oldest first. */
export function heardByCall(
  calls: readonly Call[],
  { ladder, proven, at }: Around,
): Instant | null {
  for (const { from, people } of calls) {
    let now = from;
    for (const person of people) {
      if (!hasTelephone(proven.directory.people, person)) continue;
      now = callAfter(now, ladder.busy);
      if (isReachable(at.failure, person)) return now;
    }
  }
  return null;
}

/** The earliest; null when there is none. */
export function earliest(times: readonly (Instant | null)[]): Instant | null {
  return times.filter((each) => each !== null).toSorted()[0] ?? null;
}

function stands(
  directory: Directory,
  offices: readonly OfficeId[],
  { person, at }: Reached,
): boolean {
  const own = directory.appointments.filter((each) => each.person === person);
  return offices.some(
    (office) =>
      own.some((each) => each.office === office) &&
      standingIn(directory, office, at).some((each) => each.person.id === person),
  );
}
