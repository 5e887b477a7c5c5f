import type { Effect } from '../effect.js';
import { Refusal } from '../errors.js';
import { silence, setLadder } from '../escalation/set-ladder.js';
import { openRungs } from '../escalation/answer.js';
import { authorityOf } from '../plan/authority.js';
import type { Category } from '../plan/category.js';
import type { Kind } from '../plan/plan.js';
import { leavePlaybook, startPlaybook } from '../playbook/follow.js';
import { openRatifications } from '../playbook/gates.js';
import { openUndoing } from '../playbook/left-run.js';
import { viewOf } from '../playbook/standing.js';
import { standings } from '../playbook/standings.js';
import {
  higher,
  isBelow,
  propose,
  raised,
  type Impact,
  type Level,
  type Urgency,
} from '../severity/severity.js';
import { bySystem, type Case, type Decision, inTurn, only, record } from './case.js';
import type { Harm } from './incident.js';
import { closePast, UNKNOWN_HARM_TIMER } from './report.js';

/** インシデント該当性: an incident goes to containment; anything else is closed with its reason. */
export function judge(
  given: Case,
  input: { readonly incident: boolean; readonly reason: string },
): Decision {
  mustBeIn(given, 'judge', ['triage']);
  if (!input.incident && !input.reason) throw new Refusal('reason-missing');
  const { incident, reason } = input;
  const facts = { incident, reason };
  if (!incident) return notAnIncident(given, facts);
  return record(given, 'judged', facts);
}

/** What was cut has to be reconnected, and confirmed where it was in somebody's place, whatever it turned out to be. */
function notAnIncident(given: Case, facts: { incident: boolean; reason: string }): Decision {
  const ratifications = openRatifications(given);
  const undo = given.incident.runs
    .flatMap((run) => openUndoing(standings(viewOf(given, run))))
    .map(({ item }) => ({ step: item.id, title: item.title }));
  if (ratifications.length + undo.length > 0) {
    throw new Refusal('open-steps', { ratifications, undo });
  }
  return record(given, 'judged', facts, silenceAll(given));
}

export interface Classification {
  readonly kind: string | null;
  readonly category: Category;
  readonly secondary: readonly Category[];
  readonly reason: string;
}

/** Give another 種別 or category, with the reason; the history stays. Another playbook starts, the old one is left. */
export function classify(given: Case, input: Classification): Decision {
  mustBeOpenOrPast(given, 'classify');
  if (!input.reason) throw new Refusal('reason-missing');
  const { kind, category, secondary, reason } = input;
  const found = given.setting.plan.kinds.find((each) => each.id === kind);
  if (kind !== null && !found) throw new Refusal('unknown-reference', { kind });
  return inTurn(
    given,
    (now) => record(now, 'classified', { kind, category, secondary, reason }),
    (now) => heedFloors(now, { kind: found ?? null, reason }),
    (now) => (now.incident.past ? closePast(now) : changePlaybook(now, found?.playbook ?? null)),
    setLadder,
  );
}

export interface AssessmentInput {
  readonly impact: Impact;
  readonly urgency: Urgency;
  readonly facts: readonly string[];
  /** Empty: as the rules propose. */
  readonly level: Level | null;
  readonly reason: string;
}

/**
 * Assess the severity again. Lowering needs 統括 or above; below a floor needs the CISO, with a reason
 * (domain reference 4.1).
 */
export function assess(given: Case, input: AssessmentInput): Decision {
  mustBeOpenOrPast(given, 'assess');
  const { rights, severity: rules } = given.setting.plan;
  const unknown = input.facts.filter((fact) => !rules.floors.some((floor) => floor.fact === fact));
  if (unknown.length > 0) throw new Refusal('unknown-reference', { facts: unknown });
  const proposed = propose(rules, input);
  const level = input.level ?? proposed.level;
  // A fact on record holds a floor; taking it away is going below that floor.
  const dropped = given.incident.severity.facts.filter((fact) => !input.facts.includes(fact));
  if (dropped.length > 0) mustHold(given, rights.belowFloor, input.reason);
  // Whoever may go below a floor may lower the level too.
  if (isBelow(level, proposed.floor)) mustHold(given, rights.belowFloor, input.reason);
  else if (isBelow(level, given.incident.severity.level)) {
    mustHold(given, rights.lowerSeverity, input.reason);
  }
  const { impact, urgency, floor, floors } = proposed;
  const facts = floors.map((each) => each.fact);
  return inTurn(
    given,
    (now) =>
      record(now, 'severity-assessed', {
        impact,
        urgency,
        level,
        floor,
        facts,
        reason: input.reason,
      }),
    setLadder,
  );
}

/** Record what is now known of the harm; personal data bring their own office onto the ladder. */
export function recordHarm(given: Case, harm: Harm): Decision {
  mustBeOpenOrPast(given, 'record-harm');
  const known = !Object.values(harm).includes('unknown');
  return inTurn(
    given,
    (now) =>
      record(
        now,
        'harm-recorded',
        { harm },
        known ? [{ kind: 'forget', key: UNKNOWN_HARM_TIMER }] : [],
      ),
    setLadder,
  );
}

/** The harm is still unknown after the plan's time: one level up (domain reference 4.1). */
export function harmStillUnknown(given: Case): Decision | null {
  const { harm, severity } = given.incident;
  const level = raised(severity.level);
  // Once only, even if the timer runs out twice.
  const known = !Object.values(harm).includes('unknown') || severity.reason === 'unknown-harm';
  if (known || level === severity.level || given.incident.phase === 'closed') return null;
  const { impact, urgency, floor, facts } = severity;
  return inTurn(
    bySystem(given),
    (now) =>
      record(now, 'severity-assessed', {
        impact,
        urgency,
        level,
        floor,
        facts,
        reason: 'unknown-harm',
      }),
    setLadder,
  );
}

/** Refuse a command in a phase it does not belong to. */
export function mustBeIn(given: Case, action: string, phases: readonly string[]): void {
  const { phase } = given.incident;
  if (!phases.includes(phase))
    throw new Refusal('illegal-phase', { action, phase, allowed: phases });
}

/** Ends the ladder of an incident that is over; questions and step timers end by themselves. */
export function silenceAll(given: Case): Effect[] {
  return [
    ...openRungs(given).flatMap((rung) => silence(given.incident, rung)),
    { kind: 'forget', key: UNKNOWN_HARM_TIMER },
  ];
}

function mustBeOpenOrPast(given: Case, action: string): void {
  if (given.incident.past) return;
  mustBeIn(given, action, ['triage', 'containment', 'recovery', 'prevention']);
}

function mustHold(given: Case, offices: readonly string[], reason: string): void {
  const where = { directory: given.setting.directory, at: given.now };
  const authority = authorityOf(given.actor.person, offices, where);
  // A holder may, in their own office; a deputy only when nobody before is there.
  const may = authority && (!authority.isDeputy || authority.othersAbsent);
  if (!may) throw new Refusal('not-authorised', { offices });
  if (!reason) throw new Refusal('reason-missing');
}

/** What a kind means by itself may raise the level; what was known before has been judged already. */
function heedFloors(
  given: Case,
  { kind, reason }: { readonly kind: Kind | null; readonly reason: string },
): Decision {
  const { impact, urgency, level, facts } = given.incident.severity;
  const fresh = kind?.means.filter((fact) => !facts.includes(fact)) ?? [];
  if (fresh.length === 0) return only(given, []);
  const rules = given.setting.plan.severity;
  const known = { impact, urgency, facts: [...facts, ...fresh] };
  return record(given, 'severity-assessed', {
    impact,
    urgency,
    level: higher(level, propose(rules, { ...known, facts: fresh }).floor),
    floor: propose(rules, known).floor,
    facts: known.facts,
    reason,
  });
}

function changePlaybook(given: Case, wanted: string | null): Decision {
  const current = given.incident.runs.filter((run) => run.left === null);
  if (current.some((run) => run.playbook === wanted)) return only(given, []);
  return inTurn(
    given,
    ...current.map((run) => (now: Case) => leavePlaybook(now, run, 'reclassified')),
    (now) => (wanted ? startPlaybook(now, wanted) : only(now, [])),
  );
}
