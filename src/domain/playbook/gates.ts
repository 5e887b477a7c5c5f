import { plus, type Instant } from '../calendar/instant.js';
import type { Effect } from '../effect.js';
import { Refusal } from '../errors.js';
import { ask } from '../escalation/tell.js';
import { type Case, type Decision, inTurn, only, record } from '../incident/case.js';
import { authorityOf, candidates, deciderNow, type Authority } from '../plan/authority.js';
import { holderOf } from '../plan/directory.js';
import type { OfficeId } from '../plan/plan.js';
import type { Gate } from './definition.js';
import { find, findAnywhere, illegal, ratifyTimer, stepTimer, type StepRef } from './follow.js';
import type { Outcome } from './run.js';
import type { StepStanding } from './standing.js';

/** Ask for a gate's decision, also anew after a refusal: the first present office of its order gets a mail. */
export function requestGate(given: Case, input: StepRef & { readonly reason: string }): Decision {
  if (!input.reason) throw new Refusal('reason-missing');
  const { standing, gate } = findGate(given, input);
  if (standing.state !== 'ready' && standing.state !== 'rejected')
    throw illegal('request', standing);
  const { run, step, reason } = input;
  return inTurn(
    given,
    (now) => record(now, 'gate-requested', { run, step, reason }),
    (now) => askDecider(now, { template: 'gate', step: input.step }, gate.authority),
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
 * then approves afterwards (事後承認). The requester does not approve, unless the exception is recorded.
 */
export function decideGate(given: Case, input: GateDecision): Decision {
  const { standing, gate } = findGate(given, input);
  if (standing.state !== 'ready' && standing.state !== 'requested')
    throw illegal('decide', standing);
  const authority = mustHoldAuthority(given, gate, input.reason);
  refuseOwnRequest(given, standing.outcome, input.conflict);
  const { run, step, approved, reason, conflict } = input;
  const { office, inPlaceOf } = authority;
  const ratifyUntil = approved && inPlaceOf ? ratifyBy(given, gate) : null;
  const facts = { run, step, approved, office, inPlaceOf, reason, conflict, ratifyUntil };
  return inTurn(
    given,
    (now) => record(now, 'gate-decided', facts, answered(now, input)),
    (now) => askRatification(now, input, ratifyUntil),
  );
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
  const may = standing.state === 'ready' || standing.state === 'requested';
  if (!may || !ratifyUntil || !office) throw illegal('act-first', standing);
  const { run, step, reason } = input;
  const where = { directory: given.setting.directory, at: given.now };
  if (authorityOf(given.actor.person, gate.authority, where)?.inPlaceOf === null) {
    const conflict = standing.outcome?.by === given.actor.ref ? reason : '';
    return decideGate(given, { run, step, approved: true, reason, conflict });
  }
  const facts = { run, step, reason, office, ratifyUntil };
  return inTurn(
    given,
    (now) => record(now, 'acted-first', facts, answered(now, input)),
    (now) => askRatification(now, input, ratifyUntil),
  );
}

/** 事後承認: the first office confirms or refuses what was decided or done in its place. */
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
  if (given.actor.ref === outcome.by) throw new Refusal('requester-is-approver');
  const holder = holderOf(given.setting.directory, ratification.office, given.now);
  const where = { directory: given.setting.directory, at: given.now };
  // A vacant office cannot confirm; then the next of the gate's order does.
  const may = holder
    ? holder.person.id === given.actor.person
    : authorityOf(given.actor.person, gate.authority, where) !== null;
  if (!may) throw new Refusal('not-authorised', { offices: [ratification.office] });
  const { run, step, approved, reason } = input;
  return record(given, 'gate-ratified', { run, step, approved, reason }, [
    { kind: 'forget', key: ratifyTimer(input) },
    withdrawAsked(given, input.step),
  ]);
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

function mustHoldAuthority(given: Case, gate: Gate, reason: string): Authority {
  const where = { directory: given.setting.directory, at: given.now };
  const authority = authorityOf(given.actor.person, gate.authority, where);
  if (!authority) throw new Refusal('not-authorised', { offices: gate.authority });
  // Somebody before in the order is not known to be away: say why they were not waited for.
  if (!authority.othersAbsent && !reason) throw new Refusal('reason-missing');
  return authority;
}

/** 兼務の禁止: the requester does not approve, unless unavoidable and the reason recorded. */
export function refuseOwnRequest(
  given: Case,
  request: { readonly by: string } | null,
  conflict: string,
): void {
  if (request?.by === given.actor.ref && !conflict) throw new Refusal('requester-is-approver');
}

function ratifyBy(given: Case, gate: Gate): Instant | null {
  return gate.ratifyWithin === null ? null : plus(given.now, gate.ratifyWithin);
}

function answered(given: Case, ref: StepRef): Effect[] {
  return [{ kind: 'forget', key: stepTimer(ref) }, withdrawAsked(given, ref.step)];
}

function withdrawAsked({ incident }: Case, step: string): Effect {
  const keys = incident.told.filter((each) => each.step === step).map((each) => each.key);
  return { kind: 'withdraw', keys };
}

/** Ask the first present office of an order to decide; who stands before it and why it was not asked is kept. */
export function askDecider(
  given: Case,
  about: { readonly template: 'gate' | 'closure'; readonly step: string | null },
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
  const outcome: Outcome | undefined = given.incident.runs.find((run) => run.id === ref.run)
    ?.outcomes[ref.step];
  const office = outcome?.ratification?.office;
  const holder = office && holderOf(given.setting.directory, office, given.now);
  const timer: Effect[] = until ? [{ kind: 'wake', key: ratifyTimer(ref), at: until }] : [];
  if (!office || !holder) return only(given, timer);
  const to = { template: 'ratification' as const, step: ref.step, office };
  return inTurn(
    given,
    (now) => only(now, timer),
    (now) => ask(now, { ...to, person: holder.person.id, order: 1, passedOver: [] }),
  );
}
