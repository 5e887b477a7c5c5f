import { MINUTE, plus } from '../calendar/instant.js';
import { nameOrgan } from '../duty/organ.js';
import { Refusal } from '../errors.js';
import { setLadder } from '../escalation/set-ladder.js';
import type { Category } from '../plan/category.js';
import type { Kind, Plan } from '../plan/plan.js';
import { startPlaybook } from '../playbook/follow.js';
import { isBelow, propose, type Level, type Proposal, type Raise } from '../severity/severity.js';
import { byRegister, mustBeKnown, raisesNow } from './assets.js';
import { type Case, type Decision, inTurn, only, pastMoment, record } from './case.js';
import type { Awareness, Harm, NamedAssets } from './incident.js';

/** What the desk enters (受付); only the summary, the kind and the time of awareness are required. */
export interface Report {
  readonly summary: string;
  readonly kind: string | null;
  readonly aware: Awareness;
  readonly place: string;
  readonly system: string;
  readonly harm: Harm;
  readonly contact: { readonly name: string; readonly phone: string };
  readonly done: string;
  /** 機関, where the desk chose one; null is 不明. */
  readonly organ?: string | null;
  /** The clerk's own choice where it differs from what the kind proposes. */
  readonly category: Category | null;
  readonly level: Level | null;
  /** Another playbook than the kind's; `none` for no playbook yet. */
  readonly playbook: string | null;
  readonly drill: boolean;
  readonly past: boolean;
  /** Assets of the register that are concerned, and whether others may be; absent: nothing is said of them. */
  readonly assets?: NamedAssets;
}

/** What only the caller can know: the number given in the same transaction, and the plan's digest. */
export interface Registration {
  readonly number: string;
  readonly plan: string;
}

/** Timer that raises the level when the harm is still unknown. */
export const UNKNOWN_HARM_TIMER = 'unknown-harm';

/** The clerk's choice to follow none yet. */
const NO_PLAYBOOK = 'none';

/** Years a record of the past is kept unless somebody decides otherwise (domain reference 7). */
const PAST_RETENTION_YEARS = 5;

/**
 * Log an incident. Its kind gives category, level and playbook; the ladder starts, and whoever is due at once
 * is told in the same decision. A record of the past tells nobody and follows nothing.
 */
export function report(given: Case, input: Report, registration: Registration): Decision {
  const { plan } = given.setting;
  const kind = plan.kinds.find((each) => each.id === input.kind) ?? null;
  if (input.kind !== null && !kind) throw new Refusal('unknown-reference', { kind: input.kind });
  const at = pastMoment(input.aware.at, given.now, 'aware');
  const aware = { ...input.aware, at };
  const { assets } = input;
  if (assets) mustBeKnown(plan, assets.named);
  const { body, ...facts } = { body: plan.body, ...reported({ ...input, aware }, registration) };
  const category = input.category ?? kind?.category ?? null;
  return inTurn(
    given,
    (now) => record(now, 'reported', { body, ...facts }),
    (now) => (assets ? nameFirst(now, assets) : only(now, [])),
    (now) =>
      input.organ === undefined
        ? only(now, [])
        : nameOrgan(now, { organ: input.organ, reason: '' }),
    (now) =>
      record(now, 'classified', { kind: kind?.id ?? null, category, secondary: [], reason: '' }),
    (now) => assessAtIntake(now, kind, input.level),
    (now) => (input.past ? closePast(now) : respond(now, input.playbook ?? kind?.playbook)),
  );
}

/** What the rules propose for a kind, the desk's first answers and what the named assets raise, before anything is stored. */
export function proposal(
  { severity }: Plan,
  kind: Kind | null,
  { harm, raises = [] }: { readonly harm: Harm; readonly raises?: readonly Raise[] },
): Proposal {
  const impact = Math.max(kind?.impact ?? 1, harm.residents === 'yes' ? 3 : 1) as 1 | 2 | 3 | 4;
  const urgency = Math.max(kind?.urgency ?? 1, harm.counter === 'yes' ? 3 : 1) as 1 | 2 | 3;
  return propose(severity, { impact, urgency, facts: kind?.means ?? [], raises });
}

/** Close a record of the past once its category is known; until then it waits for triage (未定). */
export function closePast(given: Case): Decision {
  if (!given.incident.category || given.incident.phase === 'closed') return only(given, []);
  return record(given, 'closed', {
    office: null,
    lessons: '',
    retentionYears: PAST_RETENTION_YEARS,
    conflict: '',
  });
}

function reported(input: Report, { number, plan }: Registration) {
  const { summary, aware, place, system, harm, contact, done, drill, past } = input;
  return { number, plan, summary, aware, place, system, harm, contact, done, drill, past };
}

function nameFirst(given: Case, { named, unknown }: NamedAssets): Decision {
  const added = [...new Set(named)];
  return record(given, 'assets-named', { added, removed: [], unknown, reason: '' });
}

function assessAtIntake(given: Case, kind: Kind | null, chosen: Level | null): Decision {
  const { plan } = given.setting;
  const { harm } = given.incident;
  const raises = raisesNow(given, given.incident);
  const { impact, urgency, level, floor, floors } = proposal(plan, kind, { harm, raises });
  // What was judged in the past stays as it was judged; now the floor holds until the CISO says otherwise.
  if (!given.incident.past && chosen && isBelow(chosen, floor)) {
    throw new Refusal('severity-floor', { floor, floors: floors.map((each) => each.label) });
  }
  const alone = proposal(plan, kind, { harm });
  return record(given, 'severity-assessed', {
    impact,
    urgency,
    level: chosen ?? level,
    floor,
    facts: floors.map((each) => each.fact),
    reason: '',
    ...byRegister(raises, {
      impact: alone.impact,
      level: chosen ?? alone.level,
      facts: alone.floors.map((each) => each.fact),
    }),
  });
}

function respond(given: Case, playbook: string | null | undefined): Decision {
  return inTurn(
    given,
    (now) => (playbook && playbook !== NO_PLAYBOOK ? startPlaybook(now, playbook) : only(now, [])),
    setLadder,
    watchUnknownHarm,
  );
}

/** Raise the level when the harm is still unknown after the plan's time. */
export function watchUnknownHarm(given: Case): Decision {
  if (!Object.values(given.incident.harm).includes('unknown')) return only(given, []);
  const after = given.setting.plan.severity.unknownRaisesAfter;
  const at = plus(given.incident.aware.at, after);
  // An old awareness gets a moment, so that the desk can still answer after logging.
  const soonest = plus(given.now, 10 * MINUTE);
  return only(given, [{ kind: 'wake', key: UNKNOWN_HARM_TIMER, at: at > soonest ? at : soonest }]);
}
