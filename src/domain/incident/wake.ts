import type { TimerKey } from '../effect.js';
import { remindOfDuty } from '../duty/remind.js';
import { answerLapsed } from '../escalation/lapse.js';
import { remindOfReport, REPORT_TIMER } from '../escalation/next-report.js';
import { answerTimeOver, tellNext } from '../escalation/tell.js';
import type { StepRef } from '../playbook/follow.js';
import { ratificationOverdue } from '../playbook/gates.js';
import { stepTimeOver } from '../playbook/late.js';
import { bySystem, type Case, type Decision, only } from './case.js';
import type { RungState } from './incident.js';
import { UNKNOWN_HARM_TIMER } from './report.js';
import { harmStillUnknown } from './triage.js';

type Wake = (
  given: Case,
  rest: readonly string[],
  standing: readonly TimerKey[],
) => Decision | null;

/** What each timer does when its time has come; one that no longer matters does nothing. */
const WAKES: Readonly<Record<string, Wake>> = {
  rung: (given, [rung]) => callRung(given, rung, ['waiting', 'exhausted']),
  answer: (given, [rung = '', person = ''], standing) =>
    answerTimeOver(given, { rung, person }, standing),
  act: (given, [rung = '']) => answerLapsed(given, rung),
  step: (given, rest) => stepTimeOver(given, stepRef(rest), rest[2] ?? ''),
  ratify: (given, rest) => ratificationOverdue(given, stepRef(rest)),
  duty: (given, rest) => remindOfDuty(given, ['duty', ...rest].join(':')),
  [REPORT_TIMER]: remindOfReport,
  [UNKNOWN_HARM_TIMER]: harmStillUnknown,
};

/**
 * A timer has run out, while the others of its incident are `standing`. Timers may fire twice, so each asks the state
 * before it acts.
 */
export function wake(given: Case, key: TimerKey, standing: readonly TimerKey[]): Decision {
  const [name = '', ...rest] = key.split(':');
  const act = WAKES[name];
  const open = given.incident.phase !== 'closed';
  return (open && act?.(bySystem(given), rest, standing)) || only(given, []);
}

function callRung(
  given: Case,
  id: string | undefined,
  states: readonly RungState[],
): Decision | null {
  const rung = given.incident.rungs.find((each) => each.id === id);
  return rung && states.includes(rung.state) ? tellNext(given, rung) : null;
}

function stepRef([run = '', step = '']: readonly string[]): StepRef {
  return { run, step };
}
