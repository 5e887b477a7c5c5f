import type { Effect } from '../effect.js';
import { Refusal } from '../errors.js';
import { type Case, type Decision, record } from '../incident/case.js';
import type { Block, Choice, Playbook, PlaybookPhase, Step } from './definition.js';
import type { FactValue, Run } from './run.js';
import { dueAt, isSettled, standings, type RunView, type StepStanding } from './standing.js';
import { allBlocks, flatten } from './walk.js';

/** Names one step of one run. */
export interface StepRef {
  readonly run: string;
  readonly step: string;
}

export interface Completion extends StepRef {
  readonly evidence: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly note: string;
}

/** Timer of a step's due time. */
export function stepTimer({ run, step }: StepRef): string {
  return `step:${run}:${step}`;
}

/** Timer of a gate's ratification deadline. */
export function ratifyTimer({ run, step }: StepRef): string {
  return `ratify:${run}:${step}`;
}

/** Begin to follow a playbook; every due time that can be computed becomes a timer. */
export function startPlaybook(given: Case, id: string): Decision {
  const pinned = given.setting.plan.playbooks.find((each) => each.id === id);
  if (!pinned) throw new Refusal('unknown-reference', { playbook: id });
  const before = given.incident.runs.filter((each) => each.playbook === id).length;
  const run = before === 0 ? id : `${id}-${before + 1}`;
  const playbook = given.setting.playbook(pinned.digest);
  return record(
    given,
    'playbook-started',
    { run, playbook: id, digest: pinned.digest },
    dueTimers({ playbook, run, incident: given.incident }),
  );
}

/** Stop following a playbook: its open steps, questions and timers no longer count; ratifications do. */
export function leavePlaybook(given: Case, run: Run, reason: string): Decision {
  const playbook = given.setting.playbook(run.digest);
  const keys = given.incident.told
    .filter(({ template, step }) => template === 'gate' && isRequested(run, step))
    .map((each) => each.key);
  return record(given, 'playbook-left', { run: run.id, reason }, [
    ...forgetTimers(playbook, run),
    { kind: 'withdraw', keys },
  ]);
}

function isRequested(run: Run, step: string | null): boolean {
  return step !== null && run.outcomes[step]?.state === 'requested';
}

/** Timers for the steps whose due time is known now; those of a later phase follow when it begins. */
export function dueTimers({
  playbook,
  run,
  incident,
}: {
  playbook: Playbook;
  run: string;
  incident: Case['incident'];
}): Effect[] {
  const outcomes = incident.runs.find((each) => each.id === run)?.outcomes ?? {};
  return timedItems(playbook).flatMap(({ item, phase }): Effect[] => {
    const at = dueAt(item.due, phase, incident);
    const key = stepTimer({ run, step: item.id });
    return at && !outcomes[item.id] ? [{ kind: 'wake', key, at }] : [];
  });
}

/** Every due timer a run may have set. */
export function forgetTimers(playbook: Playbook, run: Run): Effect[] {
  return timedItems(playbook).map(({ item }) => ({
    kind: 'forget',
    key: stepTimer({ run: run.id, step: item.id }),
  }));
}

/** A step is done, with the evidence and facts it asks for; 不明 (null) is an answer. */
export function completeStep(given: Case, input: Completion): Decision {
  const { standing } = readyItem(given, input, 'complete');
  const { item } = standing;
  if (item.block === 'choice' || item.gate) throw illegal('complete', standing);
  const evidence = takeEvidence(item, input);
  const facts = Object.fromEntries(item.facts.map(({ id }) => [id, input.facts[id] ?? null]));
  const { run, step, note } = input;
  return record(given, 'step-completed', { run, step, evidence, facts, note }, [
    { kind: 'forget', key: stepTimer(input) },
  ]);
}

/** A choice is answered: its branch opens, the others close. */
export function answerChoice(
  given: Case,
  input: StepRef & { readonly option: string; readonly note: string },
): Decision {
  const { standing } = readyItem(given, input, 'answer');
  const { item, phase } = standing;
  if (item.block !== 'choice') throw illegal('answer', standing);
  const chosen = item.options.find((option) => option.id === input.option);
  if (!chosen) {
    throw new Refusal('unknown-option', { options: item.options.map((option) => option.id) });
  }
  const { run, step, option, note } = input;
  return record(given, 'choice-answered', { run, step, option, note }, [
    { kind: 'forget', key: stepTimer(input) },
    ...closedBranches(item, input),
    ...flatten(chosen.steps).flatMap((block): Effect[] => {
      const at = block.block === 'parallel' ? null : dueAt(block.due, phase, given.incident);
      return at ? [{ kind: 'wake', key: stepTimer({ run, step: block.id }), at }] : [];
    }),
  ]);
}

/** A step is left out on purpose. The reason is recorded; a gate cannot be skipped while others need it. */
export function skipStep(given: Case, input: StepRef & { readonly reason: string }): Decision {
  if (!input.reason) throw new Refusal('reason-missing');
  const { standing, view } = find(given, input);
  if (standing.state !== 'ready' && standing.state !== 'blocked') throw illegal('skip', standing);
  const { run, step, reason } = input;
  const waiting = standings(view).filter((each) => !isSettled(each.state) && needs(each, step));
  if (waiting.length > 0) {
    const steps = waiting.map(({ item }) => ({ step: item.id, title: item.title }));
    throw new Refusal('gate-closed', { action: 'skip', step, steps });
  }
  return record(given, 'step-skipped', { run, step, reason }, [
    { kind: 'forget', key: stepTimer(input) },
    ...(standing.item.block === 'choice' ? closedBranches(standing.item, input) : []),
  ]);
}

/** Take back a tick made by mistake; a decision of an office is not taken back. */
export function undoStep(given: Case, input: StepRef & { readonly reason: string }): Decision {
  if (!input.reason) throw new Refusal('reason-missing');
  const { standing, view } = find(given, input);
  const { state, item, phase } = standing;
  if (state !== 'done' && state !== 'answered' && state !== 'skipped')
    throw illegal('undo', standing);
  const dependants = dependantsOf(standing, view);
  if (dependants.length > 0)
    throw new Refusal('illegal-step', { action: 'undo', state, dependants });
  const { run, step, reason } = input;
  const at = dueAt(item.due, phase, given.incident);
  const rearm: Effect[] = at && at > given.now ? [{ kind: 'wake', key: stepTimer(input), at }] : [];
  return record(given, 'step-undone', { run, step, reason }, rearm);
}

/** The due time of a step has passed while it was open; on a branch nobody has chosen yet, the choice is late. */
export function stepOverdue(given: Case, ref: StepRef): Decision | null {
  const run = given.incident.runs.find((each) => each.id === ref.run);
  if (!run || run.left !== null || run.overdue.includes(ref.step)) return null;
  const { standing, view } = find(given, ref);
  if (isSettled(standing.state) || isUndecided(ref.step, view)) return null;
  return record(given, 'step-overdue', { run: ref.run, step: ref.step });
}

function isUndecided(step: string, { playbook, run }: RunView): boolean {
  return allBlocks(playbook).some(
    (block) =>
      block.block === 'choice' &&
      !run.outcomes[block.id] &&
      insideOf(block).some((each) => each.id === step),
  );
}

/** A step or choice with where it stands. @throws Refusal when the run or step does not exist or is over. */
export function find(given: Case, ref: StepRef): { standing: StepStanding; view: RunView } {
  const found = findAnywhere(given, ref);
  const { left } = found.view.run;
  const { phase } = given.incident;
  if (left !== null || phase === 'closed') throw new Refusal('illegal-phase', { phase, left });
  return found;
}

/** The same, also in a run that was left. @throws Refusal when the run or step does not exist. */
export function findAnywhere(given: Case, ref: StepRef): { standing: StepStanding; view: RunView } {
  const run = given.incident.runs.find((each) => each.id === ref.run);
  if (!run) throw new Refusal('unknown-reference', { run: ref.run });
  const view = { playbook: given.setting.playbook(run.digest), run, incident: given.incident };
  const standing = standings(view).find((each) => each.item.id === ref.step);
  if (!standing) throw new Refusal('unknown-reference', { step: ref.step });
  return { standing, view };
}

/** The refusal of a command that does not fit a step's state. */
export function illegal(action: string, { item, state, blockers }: StepStanding): Refusal {
  return new Refusal('illegal-step', { action, step: item.id, title: item.title, state, blockers });
}

function readyItem(
  given: Case,
  ref: StepRef,
  action: string,
): { standing: StepStanding; view: RunView } {
  const found = find(given, ref);
  if (found.standing.state !== 'ready') throw illegal(action, found.standing);
  return found;
}

function takeEvidence(item: Step, input: Completion): Record<string, string> {
  const missing = item.evidence.filter((need) => !input.evidence[need.id]?.trim());
  if (missing.length > 0) {
    throw new Refusal('evidence-missing', { step: item.id, evidence: missing });
  }
  return Object.fromEntries(item.evidence.map(({ id }) => [id, input.evidence[id] ?? '']));
}

/** Steps already settled that rest on this one: what it left as evidence, or its chosen branch. */
function dependantsOf(standing: StepStanding, { run, playbook, incident }: RunView): string[] {
  const { item } = standing;
  const settled = (id: string): boolean => run.outcomes[id] !== undefined;
  if (item.block === 'choice') {
    return insideOf(item)
      .map((block) => block.id)
      .filter(settled);
  }
  const left = item.evidence.map((need) => need.id);
  return standings({ run, playbook, incident })
    .filter(
      ({ item: other }) =>
        other.block === 'step' && other.needs.evidence.some((id) => left.includes(id)),
    )
    .map((each) => each.item.id)
    .filter(settled);
}

function needs({ item }: StepStanding, gate: string): boolean {
  return item.block === 'step' && item.needs.gates.includes(gate);
}

function insideOf(choice: Choice): Block[] {
  return flatten(choice.options.flatMap((option) => option.steps));
}

function closedBranches(choice: Choice, ref: StepRef & { option?: string }): Effect[] {
  return choice.options
    .filter((option) => option.id !== ref.option)
    .flatMap((option) => flatten(option.steps))
    .map((block) => ({ kind: 'forget', key: stepTimer({ run: ref.run, step: block.id }) }));
}

interface Timed {
  readonly item: Step | Choice;
  readonly phase: PlaybookPhase;
}

function timedItems(playbook: Playbook): Timed[] {
  return playbook.phases.flatMap(({ phase, steps }) =>
    flatten(steps).flatMap((item) =>
      item.block !== 'parallel' && item.due ? [{ item, phase }] : [],
    ),
  );
}
