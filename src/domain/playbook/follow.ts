import { plus } from '../calendar/instant.js';
import { Refusal } from '../errors.js';
import { type Case, type Decision, record } from '../incident/case.js';
import { standingIn } from '../plan/directory.js';
import { isOutcomeOf } from './dependants.js';
import type { FactNeed, Step } from './definition.js';
import { fits } from './facts.js';
import { stayingSteps } from './left-run.js';
import type { FactValue, Run } from './run.js';
import {
  isHolding,
  isSettled,
  type RunView,
  type StepStanding,
  type StepState,
  viewOf,
} from './standing.js';
import { standings } from './standings.js';

/** Names one step of one run. */
export interface StepRef {
  readonly run: string;
  readonly step: string;
}

export interface Completion extends StepRef {
  readonly evidence: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly note: string;
  /** The note is for the parties too. */
  readonly shared?: boolean;
  /** A fact that is not given stays as it was, instead of becoming 不明. */
  readonly keepsFacts?: boolean;
}

/** Most playbooks of an incident, those that were left counted too; more cannot be followed by people. */
export const MOST_RUNS = 20;

/** Begin to follow a playbook, also a second one, also the same one again. */
export function startPlaybook(given: Case, id: string): Decision {
  const { phase, past } = given.incident;
  if (phase === 'closed' || past) throw new Refusal('illegal-phase', { action: 'start', phase });
  const { plan, inForce } = given.setting;
  // What was written after the incident opened may be followed too.
  const pinned = [...plan.playbooks, ...inForce].find((each) => each.id === id);
  if (!pinned) throw new Refusal('unknown-reference', { playbook: id });
  if (given.incident.runs.length >= MOST_RUNS) {
    throw new Refusal('too-many', { what: 'runs', limit: MOST_RUNS });
  }
  const run = freeId(given, id);
  return record(given, 'playbook-started', { run, playbook: id, digest: pinned.digest });
}

/** The playbook's own id, numbered from the second time on; a playbook may be called like that itself. */
function freeId({ incident }: Case, id: string): string {
  const isTaken = (run: string): boolean => incident.runs.some((each) => each.id === run);
  let run = id;
  for (let count = 2; isTaken(run); count += 1) run = `${id}-${count}`;
  return run;
}

/** Stop following a playbook: its open steps no longer count, but for what takes back what was taken; ratifications do. */
export function leavePlaybook(given: Case, run: Run, reason: string): Decision {
  return record(given, 'playbook-left', { run: run.id, reason });
}

/** A person gives a playbook up, with the reason. */
export function abandonPlaybook(
  given: Case,
  input: { readonly run: string; readonly reason: string },
): Decision {
  if (!input.reason) throw new Refusal('reason-missing');
  const run = mustFollow(given, input.run);
  mustBeAllowedToLeave(given, run);
  return leavePlaybook(given, run, input.reason);
}

/** All its open steps are left out with it, so that it takes the right to leave them out. */
function mustBeAllowedToLeave(given: Case, run: Run): void {
  const { setting, actor, now } = given;
  if (!standings(viewOf(given, run)).some(isHolding)) return;
  const offices = setting.plan.rights.skipRequired;
  const holds = (office: string): boolean =>
    standingIn(setting.directory, office, now).some(({ person }) => person.id === actor.person);
  if (!offices.some(holds)) throw new Refusal('not-authorised', { offices });
}

/** A run that is being followed. @throws Refusal when it does not exist or is over. */
export function mustFollow({ incident }: Case, id: string): Run {
  const run = incident.runs.find((each) => each.id === id);
  if (!run) throw new Refusal('unknown-reference', { run: id });
  const { phase } = incident;
  if (run.left !== null || phase === 'closed') {
    throw new Refusal('illegal-phase', { phase, left: run.left });
  }
  return run;
}

/** A step is done, with the evidence and facts it asks for; 不明 (null) is an answer. */
export function completeStep(given: Case, input: Completion): Decision {
  const { standing } = openItem(given, input, 'complete');
  const { item } = standing;
  if (item.block === 'choice' || item.gate) throw illegal('complete', standing);
  if (item.kind === 'decide' && !input.note) throw new Refusal('reason-missing');
  mustHaveLasted(given, item, standing);
  const evidence = takeEvidence(item, input);
  const facts = takeFacts(item, input);
  const { run, step, note, shared = false } = input;
  const done = { run, step, evidence, facts, note };
  return record(given, 'step-completed', shared ? { ...done, shared } : done);
}

/** A choice is answered by a person: its branch opens, the others close. */
export function answerChoice(
  given: Case,
  input: StepRef & { readonly option: string; readonly note: string },
): Decision {
  const { standing } = openItem(given, input, 'answer');
  const { item } = standing;
  if (item.block !== 'choice') throw illegal('answer', standing);
  if (!item.options.some((option) => option.id === input.option)) {
    throw new Refusal('unknown-option', { options: item.options.map((option) => option.id) });
  }
  const { run, step, option, note } = input;
  return record(given, 'choice-answered', { run, step, option, note, because: null });
}

/**
 * A step is left out on purpose, with the reason. A required one only by its own office or by whoever may skip
 * for all; a gate not while others need it.
 */
export function skipStep(given: Case, input: StepRef & { readonly reason: string }): Decision {
  if (!input.reason) throw new Refusal('reason-missing');
  const { standing, view } = find(given, input);
  const { state } = standing;
  if (state !== 'ready' && state !== 'begun' && state !== 'blocked')
    throw illegal('skip', standing);
  mustBeAllowedToSkip(given, standing);
  const { run, step, reason } = input;
  const waiting = standings(view).filter((each) => !isSettled(each.state) && needs(each, step));
  if (waiting.length > 0) {
    const steps = waiting.map(({ item }) => ({ step: item.id, title: item.title }));
    throw new Refusal('gate-closed', { action: 'skip', step, steps });
  }
  return record(given, 'step-skipped', { run, step, reason });
}

/** A request is withdrawn; a decision of an office is not taken back. */
const UNDOABLE: readonly StepState[] = ['done', 'answered', 'skipped', 'begun', 'requested'];

/** Take back a tick made by mistake, or a request that is not needed any more. */
export function undoStep(given: Case, input: StepRef & { readonly reason: string }): Decision {
  if (!input.reason) throw new Refusal('reason-missing');
  const { standing, view } = find(given, input);
  const { state } = standing;
  if (!UNDOABLE.includes(state)) throw illegal('undo', standing);
  const dependants = standings(view)
    .filter((each) => isOutcomeOf(each, standing, view))
    .map(({ item }) => ({ step: item.id, title: item.title }));
  if (dependants.length > 0)
    throw new Refusal('illegal-step', { action: 'undo', state, dependants });
  const { run, step, reason } = input;
  return record(given, 'step-undone', { run, step, reason });
}

/**
 * A step or choice with where it stands. @throws Refusal when the run or step does not exist or is over; of a run
 * that was left only what takes back what was taken is not.
 */
export function find(given: Case, ref: StepRef): { standing: StepStanding; view: RunView } {
  const found = findAnywhere(given, ref);
  const { left } = found.view.run;
  const { phase } = given.incident;
  const isOver = left !== null && !stayingSteps(standings(found.view)).has(ref.step);
  if (isOver || phase === 'closed') throw new Refusal('illegal-phase', { phase, left });
  return found;
}

/** The same, also in a run that was left. @throws Refusal when the run or step does not exist. */
export function findAnywhere(given: Case, ref: StepRef): { standing: StepStanding; view: RunView } {
  const run = given.incident.runs.find((each) => each.id === ref.run);
  if (!run) throw new Refusal('unknown-reference', { run: ref.run });
  const view = viewOf(given, run);
  const standing = standings(view).find((each) => each.item.id === ref.step);
  if (!standing) throw new Refusal('unknown-reference', { step: ref.step });
  return { standing, view };
}

/** The refusal of a command that does not fit a step's state. */
export function illegal(action: string, { item, state, blockers }: StepStanding): Refusal {
  return new Refusal('illegal-step', { action, step: item.id, title: item.title, state, blockers });
}

/** A step that can be acted on now. @throws Refusal otherwise, with its state and what blocks it. */
export function openItem(
  given: Case,
  ref: StepRef,
  action: string,
): { standing: StepStanding; view: RunView } {
  const found = find(given, ref);
  const { state } = found.standing;
  if (state !== 'ready' && state !== 'begun') throw illegal(action, found.standing);
  return found;
}

/** A wait is over only when its time has passed since somebody began it. */
function mustHaveLasted(given: Case, { lasts }: Step, standing: StepStanding): void {
  if (lasts === null) return;
  if (!standing.begun) throw illegal('complete', standing);
  const until = plus(standing.begun.at, lasts);
  if (given.now < until) throw new Refusal('too-early', { step: standing.item.id, until });
}

function takeEvidence(item: Step, input: Completion): Record<string, string> {
  const asked = item.evidence.map(({ id }) => id);
  const unasked = Object.keys(input.evidence).filter((id) => !asked.includes(id));
  if (unasked.length > 0) throw new Refusal('unknown-reference', { evidence: unasked });
  const missing = item.evidence.filter((need) => !input.evidence[need.id]?.trim());
  if (missing.length > 0) {
    throw new Refusal('evidence-missing', { step: item.id, evidence: missing });
  }
  return Object.fromEntries(item.evidence.map(({ id }) => [id, input.evidence[id] ?? '']));
}

function takeFacts(item: Step, input: Completion): Record<string, FactValue> {
  const asked = item.facts.map(({ id }) => id);
  const unasked = Object.keys(input.facts).filter((id) => !asked.includes(id));
  if (unasked.length > 0) throw new Refusal('unknown-reference', { facts: unasked });
  const isTaken = ({ id }: FactNeed): boolean =>
    !input.keepsFacts || Object.hasOwn(input.facts, id);
  return Object.fromEntries(
    item.facts.filter(isTaken).map((need) => {
      const value = input.facts[need.id] ?? null;
      if (!fits(need, value)) {
        throw new Refusal('fact-misfit', { fact: need.id, label: need.label, type: need.type });
      }
      return [need.id, value];
    }),
  );
}

function mustBeAllowedToSkip({ setting, actor, now }: Case, standing: StepStanding): void {
  if (!isHolding(standing)) return;
  const { item } = standing;
  const { skipRequired } = setting.plan.rights;
  // The written office: whoever a step was passed on to does it, and does not do away with it.
  const isDuty = item.block === 'step' && item.duty !== null;
  const offices = isDuty ? skipRequired : [item.office, ...skipRequired];
  const holds = (office: string): boolean =>
    standingIn(setting.directory, office, now).some(({ person }) => person.id === actor.person);
  if (!offices.some(holds)) throw new Refusal('not-authorised', { offices });
}

function needs({ item }: StepStanding, gate: string): boolean {
  return item.block === 'step' && item.needs.gates.includes(gate);
}
