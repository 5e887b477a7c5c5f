import { between, plus, type Instant, type Milliseconds } from '../calendar/instant.js';
import type { TimerKey } from '../effect.js';
import type { Case } from '../incident/case.js';
import type { Rung } from '../incident/incident.js';
import { UNKNOWN_HARM_TIMER } from '../incident/report.js';
import { answerBy } from './ladder.js';
import { isAnswerTimer } from './tell.js';

/** A timer as it stood when the machine's clock jumped. */
export interface Standing {
  readonly key: TimerKey;
  readonly dueAt: Instant;
}

/**
 * When a timer is due after the machine's clock jumped from `before` to now. Set back, a call waits no longer than
 * it would have: what is counted in minutes moves along. Set forward (or after the machine slept), whoever is being
 * called has the rest of the answer time still, because nobody could answer meanwhile; what fell due happens now.
 * What was said to people as a time of day (期限) stays where it was.
 */
export function dueAfterJump(given: Case, timer: Standing, before: Instant): Instant {
  const rung = given.incident.rungs.find((each) => each.id === timer.key.split(':')[1]);
  return given.now < before
    ? afterSetBack(given, timer, { rung, before })
    : afterSetForward(given, timer, { rung, before });
}

interface Jumped {
  readonly rung: Rung | undefined;
  readonly before: Instant;
}

function afterSetBack(given: Case, { key, dueAt }: Standing, { rung, before }: Jumped): Instant {
  if (!rung && key !== UNKNOWN_HARM_TIMER) return dueAt;
  const due = later(plus(dueAt, between(before, given.now)), given.now);
  // A round to come rings whoever did not answer; the first call of an office keeps to its hours.
  return !rung || rung.state === 'exhausted' ? due : inHours(given, rung.office, due);
}

function afterSetForward(given: Case, { key, dueAt }: Standing, { rung, before }: Jumped): Instant {
  if (!rung || !isAnswerTimer(rung.id, key) || dueAt <= before) return dueAt;
  const rest = Math.min(between(before, dueAt), windowOf(given));
  return later(dueAt, inHours(given, rung.office, plus(given.now, rest)));
}

function windowOf({ incident, setting }: Case): Milliseconds {
  return setting.plan.ladder.answerWithin[incident.severity.level];
}

/** The next opening, for an office that is told in office hours only. */
function inHours(given: Case, office: string, at: Instant): Instant {
  const { incident, setting } = given;
  return answerBy(setting.plan, { incident, office }, plus(at, -windowOf(given)));
}

function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}
