import { between, HOUR, plus, type Instant } from '../calendar/instant.js';
import type { Effect, TimerKey } from '../effect.js';
import { bySystem, type Case, type Decision, inTurn, only, record } from '../incident/case.js';
import type { EntryFacts } from '../incident/entry.js';
import type { Handed, Incident, PassedOver, Rung, RungId, Telling } from '../incident/incident.js';
import { officeOf, type Standing } from '../plan/directory.js';
import type { OfficeId, PersonId } from '../plan/plan.js';
import { isBelow } from '../severity/severity.js';
import { hasNobody, isInPlace, seatsInPlace, seatsOf, type Seat } from './in-place.js';
import { answerBy } from './ladder.js';

/** Timer that tells a rung when its time has come. */
export function rungTimer(rung: string): string {
  return `rung:${rung}`;
}

/** Timer that runs out when somebody whom a rung called has had their time; each of several has one. */
export function answerTimer(rung: RungId, person: PersonId): TimerKey {
  return `answer:${rung}:${person}`;
}

/** Whether a timer is the answer time of anybody whom a rung called. */
export function isAnswerTimer(rung: RungId, key: TimerKey): boolean {
  return key.startsWith(answerTimer(rung, ''));
}

/** Nobody whom a rung has called so far is waited for any more. */
export function forgetAnswerTimes(incident: Incident, rung: Rung): Effect[] {
  const people = new Set(tellings(incident, rung).map(({ person }) => person));
  return [...people].map((person) => ({ kind: 'forget', key: answerTimer(rung.id, person) }));
}

/**
 * Tell the next person of a rung: holder, then deputies; who is away or unreachable is passed over, and the
 * record says why. An office of which nobody can be told falls to others at once (`seatsInPlace`). When nobody is
 * left, the rung is exhausted: an alarm, and everybody is called again.
 */
export function tellNext(given: Case, rung: Rung): Decision {
  const tried = tellings(given.incident, rung).filter((each) => each.round === rung.round);
  const own = seatsOf(given, rung.office).toSorted(
    ({ person: one }, { person: other }) =>
      Number(other.id === rung.first) - Number(one.id === rung.first),
  );
  const order = hasNobody(own, tried) ? [...own, ...seatsInPlace(given, rung, tried)] : own;
  const passedOver = passes(order, tried, rung);
  const isPassed = ({ person }: Seat): boolean =>
    passedOver.some((each) => each.person === person.id);
  const left = order.filter((seat) => !isPassed(seat));
  const [next] = left;
  if (!next) return exhaust(given, rung);
  // Who was asked by name is none of the row.
  const misses = passedOver.filter((each) => each.why === 'no-answer' && each.order > 0).length;
  // Two misses, or a second round: everybody on the row is called at once (domain reference 4.2).
  const all = misses >= 2 || rung.round > 1 ? left : [next];
  // One who knows already ends the rung: nobody else is rung up for it.
  const knower = all.find((seat) => knows(given.incident, rung, seat));
  const chosen = knower ? [knower] : all;
  return inTurn(
    given,
    // The answer time of whoever was called before must not cut short the next one's.
    (now) => only(now, forgetAnswerTimes(now.incident, rung)),
    ...chosen.map((seat) => (now: Case) => tellOne(now, { rung, seat, passedOver })),
  );
}

/**
 * Tell somebody whom a person named, beside the order: they have an answer time of their own, nobody before them is
 * waited for, and without an answer the order goes on where it was.
 */
export function tellByName(
  given: Case,
  rung: Rung,
  { seat, handed }: { readonly seat: Seat; readonly handed: Handed },
): Decision {
  const { incident, now } = given;
  const tried = tellings(incident, rung).filter((each) => each.round === rung.round);
  const passedOver = passes(seatsOf(given, rung.office), tried, rung).filter(
    ({ person }) => person !== seat.person.id,
  );
  // What one person hands on at once is one mail, whatever the offices.
  const shared = callsTo(incident, seat.person.id).find(
    (each) => each.handed && each.at === now && each.rung !== rung.id && !each.answered,
  );
  const call = callFacts({ rung, seat, passedOver });
  const facts = { ...call, key: shared?.key ?? call.key, handed };
  return record(given, 'told', facts, [
    ...forgetAnswerTimes(incident, rung),
    { kind: 'forget', key: rungTimer(rung.id) },
    ...(shared ? [] : [notify(given, facts)]),
  ]);
}

/**
 * Somebody of a rung dropped out: the next is told at once, or, while others of it are being called, when the last of
 * them has had their time.
 */
export function tellAnother(given: Case, rung: Rung, person: PersonId): Decision {
  const called = calledNow(given.incident, rung);
  if (called.length === 0) return tellNext(given, rung);
  // A mail of an earlier round came back: of this one they are still called.
  if (called.some((each) => each.person === person)) return only(given, []);
  return only(given, [{ kind: 'wake', key: answerTimer(rung.id, person), at: given.now }]);
}

/**
 * Somebody has had their time to answer, which runs from the moment their mail was accepted, or held back: the next
 * is told, unless somebody else who is being called has time left. Null where nothing is to be done.
 */
export function answerTimeOver(
  given: Case,
  { rung: id, person }: { readonly rung: RungId; readonly person: PersonId },
  standing: readonly TimerKey[],
): Decision | null {
  const { incident } = given;
  const rung = incident.rungs.find((each) => each.id === id);
  if (rung?.state !== 'calling') return null;
  const called = calledNow(incident, rung);
  const others = called.filter((each) => each.person !== person);
  if (others.some((each) => standing.includes(answerTimer(id, each.person)))) return null;
  // A mail that has not left has given nobody any time.
  const hadTime = called.some(({ acceptedAt, parkedAt }) => acceptedAt ?? parkedAt);
  return hadTime ? tellNext(given, rung) : null;
}

/** Who is being called at this moment: told in this round, can be reached, has time left to answer. */
export function calledNow(incident: Incident, rung: Rung): Telling[] {
  const round = tellings(incident, rung).filter((each) => each.round === rung.round);
  const missed = round.flatMap(({ passedOver }) =>
    passedOver.filter(({ why }) => why === 'no-answer').map(({ person }) => person),
  );
  return round.filter(
    (each) => !each.answered && !each.undeliverable && !missed.includes(each.person),
  );
}

/** The desk reached somebody of the rung who was not told by mail: the call is recorded, nothing is sent. */
export function tellByTelephone(given: Case, rung: Rung, standing: Standing): Decision {
  const person = standing.person.id;
  const seat = { ...standing, office: rung.office };
  const call = { ...callFacts({ rung, seat, passedOver: [] }), rung: rung.id };
  const calls = tellings(given.incident, rung).length;
  return record(given, 'told', { ...call, key: `${keyOf(rung, person)}:telephone-${calls + 1}` });
}

/** Tell one person about a decision that waits for it, or about something to approve afterwards. */
export function ask(
  given: Case,
  to: Pick<Telling, 'template' | 'run' | 'step' | 'office' | 'person' | 'order' | 'passedOver'>,
): Decision {
  if (given.incident.past) return only(given, []);
  // A drill never reaches anybody outside the body.
  const { outside } = officeOf(given.setting.plan.offices, to.office);
  if (given.incident.drill && outside) return only(given, []);
  const before = given.incident.told.filter(
    (each) => each.template === to.template && each.run === to.run && each.step === to.step,
  );
  const round = before.length + 1;
  const about = to.run ? `${to.run}:${to.step ?? ''}` : (to.step ?? 'incident');
  const key = `${to.template}:${about}:${round}`;
  const facts = { ...to, key, rung: null, round };
  return record(given, 'told', facts, [notify(given, facts)]);
}

/** The tellings of one rung, oldest first. */
export function tellings(incident: Incident, rung: Rung): Telling[] {
  return incident.told.filter((each) => each.rung === rung.id);
}

interface Call {
  readonly rung: Rung;
  readonly seat: Seat;
  readonly passedOver: readonly PassedOver[];
}

function tellOne(given: Case, call: Call): Decision {
  const { rung, seat } = call;
  const facts = callFacts(call);
  const pending = pendingCall(given.incident, rung, seat);
  // Somebody with several offices is called once; the record shows them all.
  if (pending) {
    const shared = { ...facts, key: pending.key };
    return record(given, 'told', shared, answerTimeFrom(given, pending, rung));
  }
  if (knows(given.incident, rung, seat)) return alreadyKnows(given, facts);
  return record(given, 'told', facts, [notify(given, facts)]);
}

/**
 * A call of the same person for another office that still has time to be answered. That an office has nobody is
 * news: only a mail that has not left yet, and says the same of another office, can say it too.
 */
function pendingCall(incident: Incident, rung: Rung, seat: Seat): Telling | undefined {
  const isNews = seat.office !== rung.office;
  return callsTo(incident, seat.person.id).findLast(
    (each) =>
      each.rung !== rung.id &&
      isCalledFor(incident, each) &&
      (!isNews || (each.acceptedAt === null && isInPlace(incident, each))),
  );
}

/** The holder has understood for another office, at this level or above. */
function knows(incident: Incident, rung: Rung, seat: Seat): boolean {
  if (seat.office !== rung.office) return false;
  if (seat.order > 1 || pendingCall(incident, rung, seat)) return false;
  return hasUnderstood(incident, callsTo(incident, seat.person.id).at(-1), rung);
}

function callsTo(incident: Incident, person: PersonId): Telling[] {
  return incident.told.filter(
    (each) => each.template === 'rung' && each.person === person && !each.undeliverable,
  );
}

function callFacts({ rung, seat, passedOver }: Call): EntryFacts['told'] & { rung: string } {
  return {
    key: keyOf(rung, seat.person.id),
    template: 'rung',
    rung: rung.id,
    run: null,
    step: null,
    office: seat.office,
    person: seat.person.id,
    order: seat.order,
    round: rung.round,
    passedOver,
  };
}

function keyOf(rung: Rung, person: PersonId): string {
  return `${rung.id}:${rung.round}:${person}`;
}

/** Whether this very call still has time to be answered; a call that was missed is made anew. */
function isCalledFor(incident: Incident, telling: Telling): boolean {
  const rung = incident.rungs.find((each) => each.id === telling.rung);
  return rung?.state === 'calling' && calledNow(incident, rung).includes(telling);
}

/** Whether the rung still waits for an answer from whoever it has called. */
export function isCalling(incident: Incident, id: string | null): boolean {
  return incident.rungs.some((rung) => rung.id === id && rung.state === 'calling');
}

/** An answer given at a lower level says nothing about this one: then the phone rings again. */
function hasUnderstood(incident: Incident, last: Telling | undefined, rung: Rung): boolean {
  const answered = incident.rungs.find((each) => each.id === last?.rung);
  if (last?.answered?.choice !== 'understood' || !answered) return false;
  return !isBelow(answered.level, rung.level);
}

function alreadyKnows(
  given: Case,
  facts: Omit<EntryFacts['told'], 'rung'> & { rung: string },
): Decision {
  return inTurn(
    given,
    (now) => record(now, 'told', facts),
    (now) =>
      record(bySystem(now), 'acknowledged', {
        rungs: [facts.rung],
        keys: [facts.key],
        person: facts.person,
        choice: 'understood',
        via: 'console',
        note: '',
      }),
  );
}

/** The answer time runs from the moment the mail was accepted, which for a shared notice may be past. */
function answerTimeFrom(given: Case, earlier: Telling, { id }: Rung): Effect[] {
  const { acceptedAt, person, office } = earlier;
  if (!acceptedAt) return [];
  return [{ kind: 'wake', key: answerTimer(id, person), at: answerByNow(given, office) }];
}

/** When the answer time of an office told now is over. */
export function answerByNow({ setting, incident, now }: Case, office: OfficeId): Instant {
  return answerBy(setting.plan, { incident, office }, now);
}

function notify(
  given: Case,
  facts: Pick<Telling, 'key' | 'template' | 'rung' | 'step' | 'office' | 'person' | 'order'>,
): Effect {
  const { key, template, rung, step, office, person, order } = facts;
  return { kind: 'notify', key, template, rung, step, office, person, order, dueAt: given.now };
}

function passes(order: readonly Seat[], tried: readonly Telling[], rung: Rung): PassedOver[] {
  const isHeld = order.some((seat) => seat.office === rung.office && seat.order === 1);
  const inPlace = order.some((seat) => seat.office !== rung.office);
  // Who is told in another office's place has to read whose places these are.
  const of = (office: OfficeId): { office?: OfficeId } => (inPlace ? { office } : {});
  const vacant: PassedOver[] = isHeld
    ? []
    : [{ person: null, order: 1, ...of(rung.office), why: 'vacant' }];
  const others = order.flatMap<PassedOver>((seat) => {
    const telling = tried.find((each) => each.person === seat.person.id);
    const why = reason(seat, telling, rung.round);
    return why ? [{ person: seat.person.id, order: seat.order, ...of(seat.office), why }] : [];
  });
  // Called before they left the office, and not heard of: the next must not wait for them.
  const gone = tried
    .filter((each) => !order.some(({ person }) => person.id === each.person))
    .map((each): PassedOver => {
      const { person, order: rank, office } = each;
      return { person, order: rank, ...of(office), why: whyNot(each) };
    });
  return [...vacant, ...others, ...gone];
}

function reason(
  { person, absent }: Standing,
  tried: Telling | undefined,
  round: number,
): PassedOver['why'] | null {
  if (tried) return whyNot(tried);
  // Nobody answered in the first round: whoever is away may still read a mail.
  if (absent && round === 1) return 'absent';
  return person.email ? null : 'no-address';
}

function whyNot({ undeliverable, answered }: Telling): PassedOver['why'] {
  // Away since the call was decided on: asked again just before the mail would have left.
  if (undeliverable === 'absent') return 'absent';
  if (undeliverable) return 'undeliverable';
  return answered?.choice === 'hand-over' ? 'handed-over' : 'no-answer';
}

/** Nobody is left to tell: an alarm that stands, and another round after a while. */
export function exhaust(given: Case, rung: Rung): Decision {
  const effects: Effect[] = [
    ...forgetAnswerTimes(given.incident, rung),
    { kind: 'wake', key: rungTimer(rung.id), at: nextRound(given, rung) },
  ];
  if (rung.state === 'exhausted') return only(given, effects);
  const { id, round } = rung;
  const tried = tellings(given.incident, rung).filter((each) => each.round === round);
  const nobody = hasNobody(seatsOf(given, rung.office), tried) ? { nobody: true as const } : {};
  return record(given, 'rung-exhausted', { rung: id, round, ...nobody }, effects);
}

/**
 * When everybody on an exhausted rung is called again: never given up, but at most once an hour after a while,
 * because the alarm on the board is what a night desk acts on.
 */
function nextRound(given: Case, { office, round }: Rung): Instant {
  const once = between(given.now, answerByNow(given, office));
  const longer = Math.max(once, Math.min(once * 2 ** (round - 1), HOUR));
  return plus(given.now, longer);
}
