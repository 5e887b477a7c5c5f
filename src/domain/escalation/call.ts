import { Refusal } from '../errors.js';
import { type Case, type Decision, inTurn, record } from '../incident/case.js';
import type { CallResult, Rung, RungId } from '../incident/incident.js';
import type { Channel, OfficeId, PersonId } from '../plan/plan.js';
import { seatsOfRung } from './by-name.js';
import { rungTimer, tellNext } from './tell.js';

/**
 * Call a rung now that still waits for its time, or call everybody again of one that nobody answers for (今すぐ連絡する).
 * `reason` is empty where whoever asks needs none.
 */
export function callRungNow(given: Case, id: RungId, reason: string): Decision {
  const rung = openRung(given, id);
  if (rung.state === 'calling')
    throw new Refusal('already-answered', { rung: id, state: rung.state });
  return inTurn(
    given,
    (now) =>
      record(now, 'rung-called', { rung: id, reason }, [{ kind: 'forget', key: rungTimer(id) }]),
    (now) => tellNext(now, rung),
  );
}

/** What came of trying to reach somebody by telephone, or at the door. */
export interface CallAttempt {
  readonly person: PersonId;
  readonly result: CallResult;
  readonly channel: Channel | null;
  readonly note: string;
}

/**
 * The desk tried to reach somebody and got no answer: on record (時刻, 相手, 手段, 結果, 記録者; domain reference 4.2),
 * and the rung goes on calling. What somebody answered is entered with `answerByTelephone`.
 */
export function noteCall(given: Case, id: RungId, attempt: CallAttempt): Decision {
  return recordCall(given, { rung: id, office: openRung(given, id).office }, attempt);
}

/** The same, about an office that is called for another reason than the ladder's. */
export function recordCall(
  given: Case,
  { rung, office }: { readonly rung: RungId; readonly office: OfficeId },
  { person, result, channel, note }: CallAttempt,
): Decision {
  const seats = seatsOfRung(given, { id: rung, office });
  if (!seats.some((each) => each.person.id === person)) {
    throw new Refusal('unknown-reference', { person, office });
  }
  return record(given, 'call-tried', { rung, office, person, result, channel, note });
}

function openRung({ incident }: Case, id: RungId): Rung {
  const rung = incident.rungs.find((each) => each.id === id);
  if (!rung) throw new Refusal('unknown-reference', { rung: id });
  const { phase } = incident;
  if (phase === 'closed') throw new Refusal('illegal-phase', { action: 'call', phase });
  if (rung.state === 'answered' || rung.state === 'stood-down') {
    throw new Refusal('already-answered', { rung: id, state: rung.state });
  }
  return rung;
}
