import { Refusal } from '../errors.js';
import { type Case, type Decision, record } from '../incident/case.js';
import type { Incident, Rung, RungId } from '../incident/incident.js';
import type { PersonId } from '../plan/plan.js';
import { answerAsTold, lapse } from './answer.js';
import { cannot, mustBeHere, mustTake } from './handed.js';
import { actBy } from './lapse.js';
import { silence } from './set-ladder.js';
import { calledNow, tellByName, tellings } from './tell.js';

/**
 * 引き受ける: whoever acts answers for a rung in place of those it calls; nobody else of it is called. The record says
 * from whom and why. Whoever was called for it themselves has answered with this.
 */
export function takeOver(given: Case, id: RungId, reason: string): Decision {
  const rung = openRung(given.incident, id);
  if (!reason) throw new Refusal('reason-missing');
  const { person } = given.actor;
  if (person === null) throw cannot('no-person');
  const { order } = mustBeHere(given, rung, person);
  const all = tellings(given.incident, rung);
  if (all.some((each) => each.person === person && !each.answered)) {
    return answerAsTold(given, { person, choice: 'understood', via: 'console', note: reason });
  }
  const by = actBy(given);
  const facts = {
    ...{ rung: id, key: `${id}:taken-${all.length + 1}`, office: rung.office, person, order },
    ...{ from: heldBy(given.incident, rung), reason, ...(by === null ? {} : { actBy: by }) },
  };
  const lapses = by === null ? [] : [lapse(id, by)];
  return record(given, 'taken-over', facts, [...silence(given.incident, rung), ...lapses]);
}

/** Whom to ask by name, and why. */
export interface HandingOver {
  readonly to: PersonId;
  readonly reason: string;
}

/**
 * 引き継ぐ: a colleague asks a person by name to answer for a rung. They are told at once, with a time of their own to
 * answer; until they have, whoever was called stays responsible, and without an answer the ladder goes on where it was.
 */
export function handOver(given: Case, id: RungId, { to, reason }: HandingOver): Decision {
  const rung = openRung(given.incident, id);
  if (!reason) throw new Refusal('reason-missing');
  if (to === given.actor.person) throw cannot('self', to);
  const seat = mustTake(given, rung, to);
  return tellByName(given, rung, { seat, handed: { from: heldBy(given.incident, rung), reason } });
}

/** Whose it is until somebody else has taken it: who is being called, else who was called last. */
function heldBy(incident: Incident, rung: Rung): PersonId[] {
  const called = calledNow(incident, rung).map(({ person }) => person);
  const last = tellings(incident, rung).at(-1)?.person;
  return called.length > 0 ? called : last === undefined ? [] : [last];
}

function openRung({ rungs, told, phase }: Incident, id: RungId): Rung {
  const rung = rungs.find((each) => each.id === id);
  if (!rung) throw new Refusal('unknown-reference', { rung: id });
  if (phase === 'closed') throw new Refusal('illegal-phase', { action: 'hand-over', phase });
  const { state } = rung;
  if (state === 'answered' || state === 'stood-down') {
    const { by = '' } = told.findLast((each) => each.rung === id && each.answered)?.answered ?? {};
    throw new Refusal('already-answered', { rung: id, state, by });
  }
  if (state === 'waiting') throw cannot('not-called');
  return rung;
}
