import type { Effect } from '../effect.js';
import { type Case, type Decision, inTurn, only, record } from '../incident/case.js';
import type { Incident, Rung, Telling } from '../incident/incident.js';
import { isBelow } from '../severity/severity.js';
import { rungsFor, type DueRung } from './ladder.js';
import { answerTimer, rungTimer, tellNext } from './tell.js';

/**
 * Fit the ladder to the incident's level, category and facts as they are now. A higher level starts every
 * rung anew, so that the phone rings again; a lower one drops the rungs that have not begun.
 */
export function setLadder(given: Case): Decision {
  const { incident } = given;
  if (incident.past) return only(given, []);
  const wanted = rungsFor(given.setting.plan, incident, given.now);
  const dropped = incident.rungs.filter((rung) => isOutdated(rung, incident, wanted));
  const kept = incident.rungs.filter((rung) => !dropped.includes(rung));
  const fresh = wanted.filter((each) => !kept.some((rung) => coveredBy(rung, each, incident)));
  if (fresh.length + dropped.length === 0) return only(given, []);
  const rungs = fresh.map((each) => ({
    rung: `${each.office}-${incident.severity.level}`,
    office: each.office,
    dueAt: each.dueAt,
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
    { kind: 'forget', key: answerTimer(rung.id) },
    { kind: 'withdraw', keys },
  ];
}

function isCalling(incident: Incident, id: string | null): boolean {
  return incident.rungs.some((rung) => rung.id === id && rung.state === 'calling');
}

function tellWhoIsDue(given: Case): Decision {
  const due = given.incident.rungs.filter(
    (rung) => rung.state === 'waiting' && rung.dueAt <= given.now,
  );
  return inTurn(given, ...due.map((rung) => (now: Case) => tellNext(now, rung)));
}

function isOutdated(rung: Rung, incident: Incident, wanted: readonly DueRung[]): boolean {
  if (rung.state === 'answered' || rung.state === 'stood-down') return false;
  const level = incident.severity.level;
  if (isBelow(rung.level, level)) return true;
  return rung.state === 'waiting' && !wanted.some((each) => each.office === rung.office);
}

function coveredBy(rung: Rung, wanted: DueRung, incident: Incident): boolean {
  return rung.office === wanted.office && !isBelow(rung.level, incident.severity.level);
}
