import type { Effect } from '../effect.js';
import { type Case, type Decision, inTurn, only, record } from '../incident/case.js';
import type { Incident, Rung, Telling } from '../incident/incident.js';
import { isBelow } from '../severity/severity.js';
import { rungsFor, type DueRung } from './ladder.js';
import { newId } from './new-id.js';
import { forgetAnswerTimes, isCalling, rungTimer, tellNext } from './tell.js';

/**
 * Fit the ladder to the incident's level, category and facts as they are now. A higher level starts every
 * rung anew, so that the phone rings again; a lower one replaces the rungs that have not begun, and stops those
 * that it does not tell.
 */
export function setLadder(given: Case): Decision {
  const { incident } = given;
  const wanted = rungsFor(given.setting.plan, incident, given.now);
  return fit(given, wanted, {
    dropped: incident.rungs.filter((rung) => isOutdated(rung, given, wanted)),
  });
}

/** Ring again for everybody who has not answered: an incident taken up again was silent before. */
export function restartLadder(given: Case): Decision {
  const { incident } = given;
  return fit(given, rungsFor(given.setting.plan, incident, given.now), {
    dropped: incident.rungs.filter((rung) => rung.state !== 'answered'),
  });
}

function fit(
  given: Case,
  wanted: readonly DueRung[],
  { dropped }: { readonly dropped: readonly Rung[] },
): Decision {
  const { incident } = given;
  if (incident.past) return only(given, []);
  const kept = incident.rungs.filter((rung) => !dropped.includes(rung));
  const fresh = wanted.filter((each) => !kept.some((rung) => coveredBy(rung, each, incident)));
  if (fresh.length + dropped.length === 0) return only(given, []);
  const rungs = fresh.map(({ office, dueAt }) => ({
    rung: newId(incident, office),
    office,
    dueAt,
  }));
  const effects = [
    ...dropped.flatMap((rung) => silence(incident, rung)),
    ...rungs
      .filter((each) => each.dueAt > given.now)
      .map((each): Effect => ({ kind: 'wake', key: rungTimer(each.rung), at: each.dueAt })),
  ];
  const facts = { level: incident.severity.level, rungs, dropped: dropped.map((rung) => rung.id) };
  return inTurn(given, (now) => record(now, 'ladder-set', facts, effects), tellWhoIsDue);
}

/** Timers and mails of a rung that is over. */
export function silence(incident: Incident, rung: Rung): Effect[] {
  const mine = incident.told.filter((each) => each.rung === rung.id && each.answered === null);
  // One mail may serve several rungs of the same person: it stays while another of them calls.
  const shared = ({ key }: Telling): boolean =>
    incident.told.some(
      (each) => each.key === key && each.rung !== rung.id && isCalling(incident, each.rung),
    );
  const keys = mine.filter((each) => !shared(each)).map((each) => each.key);
  return [
    { kind: 'forget', key: rungTimer(rung.id) },
    ...forgetAnswerTimes(incident, rung),
    { kind: 'withdraw', keys },
  ];
}

function tellWhoIsDue(given: Case): Decision {
  const due = given.incident.rungs.filter(
    (rung) => rung.state === 'waiting' && rung.dueAt <= given.now,
  );
  return inTurn(given, ...due.map((rung) => (now: Case) => tellNext(now, rung)));
}

function isOutdated(rung: Rung, given: Case, wanted: readonly DueRung[]): boolean {
  if (rung.state === 'answered' || rung.state === 'stood-down') return false;
  const { level } = given.incident.severity;
  if (isBelow(rung.level, level)) return true;
  const next = wanted.find((each) => each.office === rung.office);
  if (rung.state !== 'waiting') return isBelow(level, rung.level) && isNotDue(rung, given, next);
  // A named asset may bring a row that tells the same office sooner.
  return isBelow(level, rung.level) || !next || next.dueAt < rung.dueAt;
}

/**
 * Whether a rung that rings is not to be told at a lower level, or later: nobody else of it is called. A mail that
 * was taken already is never taken back, and its answer counts.
 */
function isNotDue(rung: Rung, { incident, now }: Case, next: DueRung | undefined): boolean {
  if (!next) return true;
  const isOut = incident.told.some((each) => each.rung === rung.id && each.acceptedAt !== null);
  return !isOut && next.dueAt > now;
}

function coveredBy(rung: Rung, wanted: DueRung, incident: Incident): boolean {
  return rung.office === wanted.office && !isBelow(rung.level, incident.severity.level);
}
