import type { Instant } from '../calendar/instant.js';
import type { Effect } from '../effect.js';
import { Refusal } from '../errors.js';
import { type Case, type Decision, inTurn, only, record } from '../incident/case.js';
import type { EntryFacts } from '../incident/entry.js';
import type { AnswerChoice, AnswerVia, Rung, RungId, Telling } from '../incident/incident.js';
import type { PersonId } from '../plan/plan.js';
import { askNext } from './ask-next.js';
import { seatsOfRung } from './by-name.js';
import { handOn } from './handed.js';
import { actBy, lapseTimer } from './lapse.js';
import { silence } from './set-ladder.js';
import {
  answerByNow,
  answerTimer,
  calledNow,
  exhaust,
  tellAnother,
  tellByTelephone,
  tellNext,
} from './tell.js';

/** A person's answer to having been told. */
export interface AnswerInput {
  readonly person: PersonId;
  readonly choice: AnswerChoice;
  readonly via: AnswerVia;
  readonly note: string;
  /** 担当を変更: who is to answer instead; absent: the next of the order. */
  readonly to?: PersonId | undefined;
  /** Keys of what was said by the same mail: answered with it. */
  readonly also?: readonly string[];
}

/**
 * A told person has answered through the link: every rung it was called for is done, the others go on.
 * 担当を変更 ends nothing: the next person is told at once.
 */
export function answerNotice(given: Case, key: string, input: AnswerInput): Decision {
  const telling = given.incident.told.find(
    (each) => each.key === key && each.person === input.person,
  );
  if (!telling) throw new Refusal('unknown-reference', { key });
  mustBeOpen(given);
  if (telling.answered) throw new Refusal('already-answered', { by: telling.answered.by });
  return settle(given, input, callsOf(given, input.person, { first: telling, also: input.also }));
}

/** Somebody who was called answers in the console. */
export function answerAsTold(given: Case, input: AnswerInput): Decision {
  return settle(given, input, callsOf(given, input.person));
}

/**
 * The desk enters what somebody said on the telephone (代理確認); whoever is appointed to the rung's office
 * counts, told by mail or not. Who has answered before may change the answer this way.
 */
export function answerByTelephone(given: Case, rungId: RungId, input: AnswerInput): Decision {
  const rung = given.incident.rungs.find((each) => each.id === rungId);
  if (!rung) throw new Refusal('unknown-reference', { rung: rungId });
  mustBeOpen(given);
  if (rung.state === 'answered') return changeAnswer(given, rung, input);
  if (rung.state === 'stood-down') {
    throw new Refusal('already-answered', { rung: rungId, state: rung.state });
  }
  const standing = seatsOfRung(given, rung).find((each) => each.person.id === input.person);
  if (!standing) {
    throw new Refusal('unknown-reference', { person: input.person, office: rung.office });
  }
  const isTold = callsOf(given, input.person).some((each) => each.rung === rung.id);
  return inTurn(
    given,
    (now) => (isTold ? only(now, []) : tellByTelephone(now, rung, standing)),
    (now) => settle(now, input, callsOf(now, input.person)),
  );
}

function changeAnswer(given: Case, rung: Rung, input: AnswerInput): Decision {
  const { told } = given.incident;
  const mine = told.filter(
    (each) => each.rung === rung.id && each.person === input.person && each.answered,
  );
  const by = told.find((each) => each.rung === rung.id && each.answered)?.answered?.by;
  if (mine.length === 0) throw new Refusal('already-answered', { by });
  const { person, choice, via, note } = input;
  const keys = [...new Set(mine.map((each) => each.key))];
  const rungs = answeredBy(given, person, keys);
  const facts = { rungs: rungs.map((each) => each.id), keys, person, choice, via, note };
  const left = choice === 'hand-over' ? rungs : [];
  return inTurn(
    given,
    (now) => record(now, 'acknowledged', facts),
    // Whoever else was called was told that nothing is left to do: called again, or the alarm is raised.
    ...left.map((each) => (now: Case) => tellNext(now, each)),
  );
}

/** The rungs that ended with one person's answer to these calls; what others answered too stays so. */
function answeredBy({ incident }: Case, person: PersonId, keys: readonly string[]): Rung[] {
  const isOthers = (each: Telling): boolean =>
    each.person !== person && each.answered !== null && each.answered.choice !== 'hand-over';
  return incident.rungs.filter((rung) => {
    const tellings = incident.told.filter((each) => each.rung === rung.id);
    const isMine = tellings.some((each) => each.person === person && keys.includes(each.key));
    return rung.state === 'answered' && isMine && !tellings.some(isOthers);
  });
}

function mustBeOpen({ incident: { phase } }: Case): void {
  if (phase === 'closed') throw new Refusal('illegal-phase', { action: 'answer', phase });
}

/** The relay has accepted the mail: the answer time starts now (reliability P6). */
export function noticeAccepted(given: Case, key: string): Decision {
  if (given.incident.phase === 'closed') return only(given, []);
  return record(given, 'notice-accepted', { key }, answerTimes(given, key));
}

/** The answer time, from now on, in every rung that a call serves and that still calls its reader. */
export function answerTimes(given: Case, key: string): Effect[] {
  return rungsOf(given, key).flatMap((rung) =>
    calledNow(given.incident, rung)
      .filter((each) => each.key === key)
      .map(({ person }) => ({
        kind: 'wake',
        key: answerTimer(rung.id, person),
        at: answerByNow(given, rung.office),
      })),
  );
}

/** The address is dead: the next person is told at once, without waiting for an answer. */
export function noticeUndeliverable(given: Case, key: string, why: string): Decision {
  if (given.incident.phase === 'closed') return only(given, []);
  const calling = rungsOf(given, key);
  const person = given.incident.told.find((each) => each.key === key)?.person ?? '';
  return inTurn(
    given,
    (now) => record(now, 'notice-undeliverable', { key, why }),
    ...calling.map((rung) => (now: Case) => tellAnother(now, rung, person)),
    (now) => askNext(now, key),
  );
}

/** An officer ends the ladder, or one rung of it: nobody else is told. The reason is recorded. */
export function standDown(given: Case, reason: string, rung?: RungId): Decision {
  if (!reason) throw new Refusal('reason-missing');
  if (rung && !given.incident.rungs.some((each) => each.id === rung)) {
    throw new Refusal('unknown-reference', { rung });
  }
  const open = openRungs(given).filter((each) => !rung || each.id === rung);
  if (open.length === 0) throw new Refusal('already-answered', { rungs: [] });
  return record(
    given,
    'ladder-stood-down',
    { rungs: open.map((rung) => rung.id), reason },
    open.flatMap((rung) => silence(given.incident, rung)),
  );
}

/** Rungs that still wait, call, or found nobody. */
export function openRungs({ incident }: Case): Rung[] {
  return incident.rungs.filter((rung) => rung.state !== 'answered' && rung.state !== 'stood-down');
}

/** All unanswered calls to one person, so that one answer serves every office it holds. */
function callsOf(
  { incident }: Case,
  person: PersonId,
  {
    first,
    also = [],
  }: { readonly first?: Telling; readonly also?: readonly string[] | undefined } = {},
): Telling[] {
  const open = incident.told.filter((each) => each.person === person && !each.answered);
  const sameSort = (each: Telling): boolean =>
    first
      ? each.key === first.key ||
        also.includes(each.key) ||
        (first.template === 'rung' && each.template === 'rung')
      : each.template === 'rung';
  return open.filter(sameSort);
}

function settle(given: Case, input: AnswerInput, calls: readonly Telling[]): Decision {
  const ids = calls.map((each) => each.rung);
  const rungs = openRungs(given).filter((rung) => ids.includes(rung.id));
  const keys = [...new Set(calls.map((each) => each.key))];
  const { person, choice, via, note } = input;
  const facts = { rungs: rungs.map((rung) => rung.id), keys, person, choice, via, note };
  if (choice !== 'hand-over') return answered(given, { facts, rungs, calls });
  return inTurn(
    given,
    (now) => record(now, 'acknowledged', facts, [{ kind: 'withdraw', keys }]),
    ...(input.to === undefined
      ? rungs.map((rung) => (now: Case) => tellAnother(now, rung, person))
      : [(now: Case) => handOn(now, rungs, { from: person, to: input.to ?? '', reason: note })]),
  );
}

/** Rungs end with an answer of their own office; one given in its place leaves the alarm, and calls nobody else. */
function answered(
  given: Case,
  {
    facts,
    rungs,
    calls,
  }: { facts: EntryFacts['acknowledged']; rungs: readonly Rung[]; calls: readonly Telling[] },
): Decision {
  const own = rungs.filter(({ id, office }) =>
    calls.some((each) => each.rung === id && each.office === office),
  );
  // An alarm that stands keeps the round that is planned: an answer in its place must not put it off.
  const others = rungs.filter((rung) => !own.includes(rung) && rung.state !== 'exhausted');
  const effects = [...own, ...others].flatMap((rung) => silence(given.incident, rung));
  const { keys, choice } = facts;
  const by = choice === 'understood' && own.length > 0 ? actBy(given) : null;
  const lapses = by === null ? [] : own.map(({ id }) => lapse(id, by));
  return inTurn(
    given,
    (now) =>
      record(
        now,
        'acknowledged',
        { ...facts, rungs: own.map(({ id }) => id), ...(by === null ? {} : { actBy: by }) },
        [...effects, { kind: 'withdraw', keys }, ...lapses],
      ),
    ...others.map((rung) => (now: Case) => exhaust(now, rung)),
  );
}

/** The timer of an answer after which something has to follow. */
export function lapse(rung: RungId, at: Instant): Effect {
  return { kind: 'wake', key: lapseTimer(rung), at };
}

function rungsOf({ incident }: Case, key: string): Rung[] {
  const ids = incident.told.filter((each) => each.key === key).map((each) => each.rung);
  return incident.rungs.filter((rung) => rung.state === 'calling' && ids.includes(rung.id));
}
