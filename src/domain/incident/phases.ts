import { Refusal } from '../errors.js';
import { dutyStandings, isUnsettled } from '../duty/on-incident.js';
import { restartLadder } from '../escalation/set-ladder.js';
import { authorityOf } from '../plan/authority.js';
import type { OfficeId } from '../plan/plan.js';
import { PLAYBOOK_PHASES, type PlaybookPhase } from '../playbook/definition.js';
import { askDecider, openRatifications, refuseOwnRequest } from '../playbook/gates.js';
import { viewOf } from '../playbook/standing.js';
import { openSteps } from '../playbook/standings.js';
import { isBelow } from '../severity/severity.js';
import { type Case, type Decision, inTurn, only, record } from './case.js';
import { watchUnknownHarm } from './report.js';
import { mustBeIn } from './may.js';
import { silenceAll } from './triage.js';

/** What has to be through before a phase is left by hand; containment takes all that began with the report. */
export const TO_BE_THROUGH: Readonly<Record<'containment' | 'recovery', readonly PlaybookPhase[]>> =
  { containment: ['intake', 'triage', 'containment'], recovery: ['recovery'] };

const CLOSURE = { template: 'closure', run: null, step: null } as const;

/**
 * Leave containment or recovery (domain reference 5.2): no required step of the phase is open, and somebody
 * confirms what the gate asks: 拡大停止の確認, 安全確認.
 */
export function leavePhase(given: Case, input: { readonly confirmation: string }): Decision {
  mustBeIn(given, 'leave-phase', ['containment', 'recovery']);
  if (!input.confirmation) throw new Refusal('reason-missing');
  const from = given.incident.phase === 'containment' ? 'containment' : 'recovery';
  const to = from === 'containment' ? 'recovery' : 'prevention';
  mustHaveNoOpenStep(given, TO_BE_THROUGH[from]);
  const { confirmation } = input;
  return record(given, 'phase-changed', { to, confirmation });
}

export interface ClosureInput {
  readonly lessons: string;
  /** 保存年限, counted from 1 April of the next 年度. */
  readonly retentionYears: number;
}

/**
 * Ask for closure (終結). L3 and L4 need the CISO's approval; below that the incident closes at once. No
 * required step, ratification, measure or report that the law sets a day for may be open.
 */
export function requestClosure(given: Case, input: ClosureInput): Decision {
  mustBeIn(given, 'request-closure', ['prevention']);
  if (given.incident.closure) throw new Refusal('illegal-phase', { action: 'request-closure' });
  mustBeClosable(given);
  const { lessons, retentionYears } = input;
  if (isBelow(given.incident.severity.level, 'L3')) {
    return close(given, { office: null, lessons, retentionYears, conflict: '' });
  }
  return inTurn(
    given,
    (now) => record(now, 'closure-requested', { lessons, retentionYears }),
    (now) => askDecider(now, CLOSURE, now.setting.plan.rights.closeSevere),
  );
}

export interface ClosureDecision {
  readonly approved: boolean;
  readonly reason: string;
  readonly conflict: string;
}

/** The CISO approves the closure, or returns it with a reason. */
export function decideClosure(given: Case, input: ClosureDecision): Decision {
  mustBeIn(given, 'decide-closure', ['prevention']);
  const { closure } = given.incident;
  if (!closure) throw new Refusal('illegal-phase', { action: 'decide-closure' });
  const offices = given.setting.plan.rights.closeSevere;
  const where = { directory: given.setting.directory, at: given.now };
  const authority = authorityOf(given.actor.person, offices, where);
  if (!authority?.othersAbsent) throw new Refusal('not-authorised', { offices });
  refuseOwnRequest(given, closure, input.conflict);
  if (!input.approved) {
    if (!input.reason) throw new Refusal('reason-missing');
    const { reason } = input;
    return record(given, 'closure-returned', { reason });
  }
  // Something may have been taken back since the request.
  mustBeClosable(given);
  const { lessons, retentionYears } = closure;
  const { conflict } = input;
  return close(given, { office: authority.office, lessons, retentionYears, conflict });
}

/**
 * Take a closed incident up again (late findings); it goes back to triage or containment, and whoever never
 * answered is told.
 */
export function reopen(
  given: Case,
  input: { readonly to: 'triage' | 'containment'; readonly reason: string },
): Decision {
  mustBeIn(given, 'reopen', ['closed']);
  const { merged } = given.incident;
  if (merged) throw new Refusal('merged-away', { number: merged.number });
  if (!input.reason) throw new Refusal('reason-missing');
  const { to, reason } = input;
  return inTurn(
    given,
    (now) => record(now, 'reopened', { to, reason }),
    restartLadder,
    (now) => (now.incident.past ? only(now, []) : watchUnknownHarm(now)),
  );
}

function close(
  given: Case,
  facts: { office: OfficeId | null; lessons: string; retentionYears: number; conflict: string },
): Decision {
  return record(given, 'closed', facts, silenceAll(given));
}

function mustBeClosable(given: Case): void {
  mustHaveNoOpenStep(given, PLAYBOOK_PHASES);
  const measures = given.incident.measures.filter((measure) => !measure.settled);
  const ratifications = openRatifications(given);
  // A closed incident reminds nobody: what the law sets a day for is reported or judged before.
  const duties = dutyStandings(given).filter((each) => each.row.law && isUnsettled(each));
  if (measures.length + ratifications.length + duties.length === 0) return;
  throw new Refusal('open-steps', {
    measures: measures.map((each) => each.what),
    ratifications,
    duties: [...new Set(duties.map(({ row }) => row.title))],
  });
}

function mustHaveNoOpenStep(given: Case, phases: readonly PlaybookPhase[]): void {
  const { incident, setting } = given;
  // A run that was left still asks for what was taken under it to be taken back.
  const open = incident.runs.flatMap((run) =>
    openSteps(viewOf({ incident, setting }, run), phases),
  );
  if (open.length === 0) return;
  throw new Refusal('open-steps', {
    steps: open.map(({ item }) => ({ step: item.id, title: item.title })),
  });
}
