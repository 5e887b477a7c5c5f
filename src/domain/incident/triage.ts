import type { Effect } from '../effect.js';
import { Refusal } from '../errors.js';
import { silence, setLadder } from '../escalation/set-ladder.js';
import { openRungs } from '../escalation/answer.js';
import type { Category } from '../plan/category.js';
import type { Kind } from '../plan/plan.js';
import { leavePlaybook, startPlaybook } from '../playbook/follow.js';
import { openRatifications } from '../playbook/gates.js';
import { openUndoing } from '../playbook/left-run.js';
import { viewOf } from '../playbook/standing.js';
import { standings } from '../playbook/standings.js';
import { namedAssets } from '../register/asset.js';
import { aloneOf, lifted, raisesOf, sameRaise } from '../severity/by-register.js';
import {
  factsWith,
  higher,
  impactWith,
  isBelow,
  propose,
  raised,
  type Impact,
  type Level,
  type Urgency,
} from '../severity/severity.js';
import { byRegister, raisesNow } from './assets.js';
import { bySystem, type Case, type Decision, inTurn, only, record } from './case.js';
import type { Harm } from './incident.js';
import { mustBeIn, mustBeOpenOrPast, mustHold } from './may.js';
import { closePast, UNKNOWN_HARM_TIMER } from './report.js';
import { mustHaveSeen } from './seen.js';

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
  /** What the person had on the screen (`seenOf`), where they say so. */
  readonly seen?: string | undefined;
}

/** Give another 種別 or category, with the reason; the history stays. Another playbook starts, the old one is left. */
export function classify(given: Case, input: Classification): Decision {
  mustBeOpenOrPast(given, 'classify');
  mustHaveSeen(given.incident, 'classification', input.seen);
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
  readonly seen?: string | undefined;
}

/**
 * Assess the severity again. Lowering needs 統括 or above; below a floor needs the CISO, with a reason
 * (domain reference 4.1).
 */
export function assess(given: Case, input: AssessmentInput): Decision {
  mustBeOpenOrPast(given, 'assess');
  mustHaveSeen(given.incident, 'severity', input.seen);
  const { rights, severity: rules } = given.setting.plan;
  const unknown = input.facts.filter((fact) => !rules.floors.some((floor) => floor.fact === fact));
  if (unknown.length > 0) throw new Refusal('unknown-reference', { facts: unknown });
  const raises = raisesOf(rules, given.incident, namedAssets(given.setting.plan, given.incident));
  const proposed = propose(rules, { ...input, raises });
  const level = input.level ?? proposed.level;
  const { impact, urgency, floor, floors } = proposed;
  const facts = floors.map((each) => each.fact);
  // A fact on record holds a floor; taking it away is going below that floor.
  const dropped = given.incident.severity.facts.filter((fact) => !facts.includes(fact));
  if (dropped.length > 0) mustHold(given, rights.belowFloor, input.reason);
  // Whoever may go below a floor may lower the level too.
  if (isBelow(level, floor)) mustHold(given, rights.belowFloor, input.reason);
  else if (isBelow(level, given.incident.severity.level)) {
    mustHold(given, rights.lowerSeverity, input.reason);
  }
  const alone = propose(rules, input);
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
        ...byRegister(raises, {
          impact: input.impact,
          level: input.level ?? alone.level,
          facts: alone.floors.map((each) => each.fact),
        }),
      }),
    setLadder,
  );
}

/** Record what is now known of the harm; personal data bring their own office onto the ladder. */
export function recordHarm(given: Case, harm: Harm, seen?: string): Decision {
  mustBeOpenOrPast(given, 'record-harm');
  mustHaveSeen(given.incident, 'harm', seen);
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
  const { impact, urgency, floor, facts, register } = severity;
  const alone = register && { ...register.alone, level: raised(register.alone.level) };
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
        ...(alone ? { register: { ...register, alone } } : {}),
      }),
    setLadder,
  );
}

/** Ends the ladder of an incident that is over; questions and step timers end by themselves. */
export function silenceAll(given: Case): Effect[] {
  return [
    ...openRungs(given).flatMap((rung) => silence(given.incident, rung)),
    { kind: 'forget', key: UNKNOWN_HARM_TIMER },
  ];
}

/** What a kind means by itself, and of the named assets, may raise the level; what was known before has been judged already. */
function heedFloors(
  given: Case,
  { kind, reason }: { readonly kind: Kind | null; readonly reason: string },
): Decision {
  const { severity } = given.incident;
  const { urgency, facts } = severity;
  const alone = aloneOf(severity);
  const means = kind?.means.filter((fact) => !alone.facts.includes(fact)) ?? [];
  const before = severity.register?.raises ?? [];
  const raises = raisesNow(given, given.incident);
  const fresh = raises.filter((raise) => !before.some((each) => sameRaise(each, raise)));
  if (means.length + fresh.length === 0) return only(given, []);
  const rules = given.setting.plan.severity;
  const floorOf = (facts: readonly string[]): Level =>
    propose(rules, { impact: 1, urgency, facts }).floor;
  const known = factsWith([...facts, ...means], raises);
  return record(given, 'severity-assessed', {
    impact: impactWith(alone.impact, raises),
    urgency,
    level: higher(lifted(rules, severity, fresh), floorOf(means)),
    floor: floorOf(known),
    facts: known,
    reason,
    ...byRegister(raises, {
      impact: alone.impact,
      level: higher(alone.level, floorOf(means)),
      facts: [...alone.facts, ...means],
    }),
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
