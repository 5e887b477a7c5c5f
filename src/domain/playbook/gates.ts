import { plus, type Instant } from '../calendar/instant.js';
import { Refusal } from '../errors.js';
import { ask } from '../escalation/tell.js';
import { type Case, type Decision, inTurn, isBy, only, record } from '../incident/case.js';
import type { Telling } from '../incident/incident.js';
import { authorityOf, candidates, deciderNow } from '../plan/authority.js';
import type { OfficeId } from '../plan/plan.js';
import type { Gate } from './definition.js';
import { find, findAnywhere, illegal, type StepRef } from './follow.js';
import type { Consent } from './run.js';
import { mayRatify, ratifierOf } from './ratifier.js';
import type { StepStanding } from './standing.js';

/** Ask for a gate's decision, also anew after a refusal: the first present office of its order gets a mail. */
export function requestGate(given: Case, input: StepRef & { readonly reason: string }): Decision {
  if (!input.reason) throw new Refusal('reason-missing');
  const { standing, gate } = findGate(given, input);
  const { state } = standing;
  if (state !== 'ready' && state !== 'begun' && state !== 'rejected')
    throw illegal('request', standing);
  const { run, step, reason } = input;
  return inTurn(
    given,
    (now) => record(now, 'gate-requested', { run, step, reason }),
    (now) => askDecider(now, { template: 'gate', run, step }, gate.authority),
    ...gate.with.map((office) => (now: Case) => askConsent(now, { run, step }, office)),
  );
}

export interface GateDecision extends StepRef {
  readonly approved: boolean;
  readonly reason: string;
  /** Why requester and approver are the same person (兼務例外); empty when they are not. */
  readonly conflict: string;
}

/**
 * An office decides a gate. One later in the order decides in the absence of those before it, and the first
 * then approves afterwards (事後承認). The requester does not approve, unless the exception is recorded. Where
 * other offices have to agree too, the last of them opens the gate; a refusal of any of them ends it.
 */
export function decideGate(given: Case, input: GateDecision): Decision {
  const { standing, gate } = findGate(given, input);
  if (!canDecide(standing)) throw illegal('decide', standing);
  const part = partFor(given, gate, standing);
  if (!part) throw new Refusal('not-authorised', { offices: [...gate.authority, ...gate.with] });
  refuseOwnRequest(given, standing.outcome, input.conflict);
  // Somebody before in the order is not known to be away: say why they were not waited for.
  if (!part.othersAbsent && !input.reason) throw new Refusal('reason-missing');
  refuseSecondPart(given, standing, input.conflict);
  if (input.approved && openParts(gate, standing).length > 1) return consent(given, input, part);
  return settleGate(given, input, { gate, part, consents: standing.outcome?.consents ?? [] });
}

/** The office that decides, when the last one opens or refuses the gate. */
function settleGate(
  given: Case,
  input: GateDecision,
  { gate, part, consents }: { gate: Gate; part: Part; consents: readonly Consent[] },
): Decision {
  const { run, step, approved, reason, conflict } = input;
  const leading = consents.find((each) => gate.authority.includes(each.office));
  const { office, inPlaceOf } = approved && leading ? leading : part;
  const ratifyUntil = approved && inPlaceOf ? ratifyBy(given, gate) : null;
  const notBy = { person: given.actor.person, offices: consents.map((each) => each.office) };
  const confirms = inPlaceOf && ratifierOf(given, { gate, office: inPlaceOf }, notBy);
  // Told apart only where the office itself cannot: it is vacant, or its holder decided.
  const other = confirms && ratifyUntil && confirms.office !== inPlaceOf ? confirms.office : null;
  const facts = { run, step, approved, office, inPlaceOf, reason, conflict, ratifyUntil };
  return inTurn(
    given,
    (now) => record(now, 'gate-decided', other ? { ...facts, ratifyOffice: other } : facts),
    (now) => askRatification(now, input, ratifyUntil),
  );
}

function consent(given: Case, input: GateDecision, part: Part): Decision {
  const { run, step, reason } = input;
  const { office, inPlaceOf } = part;
  const before = find(given, input).standing.state;
  const others = findGate(given, input).gate.with.filter((each) => each !== office);
  return inTurn(
    given,
    (now) => record(now, 'gate-consented', { run, step, office, inPlaceOf, reason }),
    // Decided without a request: those who have to agree have not been asked yet.
    ...(before === 'requested'
      ? []
      : others.map((each) => (now: Case) => askConsent(now, { run, step }, each))),
  );
}

function canDecide({ state }: StepStanding): boolean {
  return state === 'ready' || state === 'begun' || state === 'requested';
}

/** One of the offices a gate waits for. */
interface Part {
  readonly office: OfficeId;
  readonly inPlaceOf: OfficeId | null;
  readonly othersAbsent: boolean;
}

/** What a gate still waits for: its authority, and each office that has to agree. */
export function openParts(
  gate: Gate,
  { outcome }: Pick<StepStanding, 'outcome'>,
): (OfficeId | 'authority')[] {
  const given = (outcome?.consents ?? []).map((each) => each.office);
  const leading = given.some((office) => gate.authority.includes(office));
  return [
    ...(leading ? [] : ['authority' as const]),
    ...gate.with.filter((office) => !given.includes(office)),
  ];
}

type Decider = Pick<Case, 'setting' | 'now'> & { readonly actor: Pick<Case['actor'], 'person'> };

/** Whether somebody before the actor is not known to be away: deciding then takes the reason why they were not waited for. */
export function passesOver(given: Decider, gate: Gate, standing: StepStanding): boolean {
  return partFor(given, gate, standing)?.othersAbsent === false;
}

/** The part of a gate that the actor may fill; null when there is none. */
function partFor(given: Decider, gate: Gate, standing: StepStanding): Part | null {
  const where = { directory: given.setting.directory, at: given.now };
  const open = openParts(gate, standing);
  const authority = open.includes('authority')
    ? authorityOf(given.actor.person, gate.authority, where)
    : null;
  if (authority) return authority;
  for (const office of gate.with) {
    const holds = open.includes(office) && authorityOf(given.actor.person, [office], where);
    if (holds) return { office, inPlaceOf: null, othersAbsent: holds.othersAbsent };
  }
  return null;
}

/** 二人承認: nobody agrees twice, unless unavoidable and the reason recorded. */
function refuseSecondPart(given: Case, { outcome }: StepStanding, conflict: string): void {
  const again = outcome?.consents?.some((each) => isBy(given.actor, each.by));
  if (again && !conflict) throw new Refusal('requester-is-approver');
}

/**
 * 緊急措置: act before approval because waiting would do more harm; the reason is recorded. When the one who
 * acts is the one to approve, this is the approval: nobody could ratify their own act.
 */
export function actFirst(given: Case, input: StepRef & { readonly reason: string }): Decision {
  if (!input.reason) throw new Refusal('reason-missing');
  const { standing, gate } = findGate(given, input);
  const ratifyUntil = ratifyBy(given, gate);
  const [office] = gate.authority;
  const may = canDecide(standing);
  if (!may || !ratifyUntil || !office) throw illegal('act-first', standing);
  const { run, step, reason } = input;
  const where = { directory: given.setting.directory, at: given.now };
  const part = authorityOf(given.actor.person, gate.authority, where);
  const own = part?.inPlaceOf === null ? part : null;
  // Of several offices (二人承認) another one confirms afterwards; nobody confirms their own act.
  const confirms = own ? gate.with[0] : office;
  if (own && !confirms) {
    const isOwn = standing.outcome !== null && isBy(given.actor, standing.outcome.by);
    const conflict = isOwn ? reason : '';
    const approval = { run, step, approved: true, reason, conflict };
    return settleGate(given, approval, { gate, part: own, consents: [] });
  }
  const notBy = { person: given.actor.person, offices: [] };
  const first = confirms ?? office;
  const confirming = ratifierOf(given, { gate, office: first }, notBy)?.office ?? first;
  const facts = { run, step, reason, office: confirming, ratifyUntil };
  return inTurn(
    given,
    (now) => record(now, 'acted-first', facts),
    (now) => askRatification(now, input, ratifyUntil),
  );
}

/** 事後承認: the office it is asked of confirms or refuses what was decided or done in its place. */
export function ratifyGate(
  given: Case,
  input: StepRef & { readonly approved: boolean; readonly reason: string },
): Decision {
  // What was done stays to be confirmed, also when its playbook was left for another.
  const { standing, gate } = gateOf(findAnywhere(given, input).standing);
  const { outcome } = standing;
  const ratification = outcome?.ratification;
  if (!ratification || ratification.decided) throw illegal('ratify', standing);
  if (!input.approved && !input.reason) throw new Refusal('reason-missing');
  const decided = [outcome, ...(outcome.consents ?? [])];
  if (decided.some(({ by }) => isBy(given.actor, by))) throw new Refusal('requester-is-approver');
  const { office } = ratification;
  if (!mayRatify(given, { gate, office })) {
    throw new Refusal('not-authorised', {
      offices: [ratifierOf(given, { gate, office })?.office ?? office],
    });
  }
  const { run, step, approved, reason } = input;
  return record(given, 'gate-ratified', { run, step, approved, reason });
}

/** The ratification is late: recorded, and the office is asked again. */
export function ratificationOverdue(given: Case, ref: StepRef): Decision | null {
  const ratification = given.incident.runs.find((run) => run.id === ref.run)?.outcomes[ref.step]
    ?.ratification;
  if (!ratification || ratification.decided || ratification.overdue) return null;
  return inTurn(
    given,
    (now) => record(now, 'ratification-overdue', { run: ref.run, step: ref.step }),
    (now) => askRatification(now, ref, null),
  );
}

/** Gates whose ratification is still open. */
export function openRatifications({ incident }: Case): string[] {
  return incident.runs.flatMap((run) =>
    Object.entries(run.outcomes)
      .filter(([, outcome]) => outcome.ratification && !outcome.ratification.decided)
      .map(([step]) => step),
  );
}

function findGate(given: Case, ref: StepRef): { standing: StepStanding; gate: Gate } {
  return gateOf(find(given, ref).standing);
}

function gateOf(standing: StepStanding): { standing: StepStanding; gate: Gate } {
  const gate = standing.item.block === 'step' ? standing.item.gate : null;
  if (!gate) throw illegal('decide', standing);
  return { standing, gate };
}

/** 兼務の禁止: the requester does not approve, unless unavoidable and the reason recorded. */
export function refuseOwnRequest(
  given: Case,
  request: { readonly by: string } | null,
  conflict: string,
): void {
  if (request && isBy(given.actor, request.by) && !conflict) {
    throw new Refusal('requester-is-approver');
  }
}

function ratifyBy(given: Case, gate: Gate): Instant | null {
  return gate.ratifyWithin === null ? null : plus(given.now, gate.ratifyWithin);
}

/** An office that has to agree too is asked beside the authority. */
function askConsent(given: Case, ref: StepRef, office: OfficeId): Decision {
  return askDecider(given, { template: 'gate', ...ref }, [office]);
}

/** Ask the first present office of an order to decide; who stands before it and why it was not asked is kept. */
export function askDecider(
  given: Case,
  about: Pick<Telling, 'template' | 'run' | 'step'>,
  offices: readonly OfficeId[],
): Decision {
  const { directory } = given.setting;
  const decider = deciderNow(directory, offices, given.now);
  if (!decider) return only(given, []);
  const order = candidates(directory, offices, given.now);
  const before = order.findIndex((each) => each.person === decider.person);
  const passedOver = order
    .slice(0, before)
    .map((each) => ({ person: each.person, order: each.order, why: 'absent' as const }));
  const { office, person, order: rank } = decider;
  return ask(given, { ...about, office, person, order: rank, passedOver });
}

function askRatification(given: Case, ref: StepRef, until: Instant | null): Decision {
  const outcome = given.incident.runs.find((run) => run.id === ref.run)?.outcomes[ref.step];
  const ratification = outcome?.ratification;
  if (!ratification || (until === null && !ratification.overdue)) return only(given, []);
  const { gate } = gateOf(findAnywhere(given, ref).standing);
  const confirms = ratifierOf(given, { gate, office: ratification.office });
  if (!confirms) return only(given, []);
  const { office, person, order } = confirms;
  const { run, step } = ref;
  return ask(given, { template: 'ratification', run, step, office, person, order, passedOver: [] });
}
