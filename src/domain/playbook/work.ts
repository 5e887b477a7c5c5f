import { between, type Instant } from '../calendar/instant.js';
import { Refusal } from '../errors.js';
import { ask } from '../escalation/tell.js';
import { type Case, CLOCK_SKEW, type Decision, inTurn, only, record } from '../incident/case.js';
import type { EntryFacts } from '../incident/entry.js';
import type { OfficeId, PersonId } from '../plan/plan.js';
import { LEGAL_DEADLINES, type PlaybookPhase } from './definition.js';
import { doerOf } from './doer.js';
import { factNeeds, fits, knownFacts } from './facts.js';
import { find, illegal, mustFollow, openItem, type StepRef } from './follow.js';
import type { FactValue } from './run.js';
import { readySince } from './ready-since.js';
import { isSettled, type RunView, type StepStanding } from './standing.js';

/** 着手: somebody is at it; the others see who. A wait runs from here. */
export function beginStep(given: Case, input: StepRef): Decision {
  const { standing, view } = openItem(given, input, 'begin');
  if (standing.state === 'begun') throw illegal('begin', standing);
  const { run, step } = input;
  mustNotShorten(given, standing, view);
  return record(given, 'step-begun', { run, step });
}

/** A wait runs from its beginning, which is not before the step was ready. */
function mustNotShorten({ happenedAt }: Case, { item }: StepStanding, view: RunView): void {
  if (item.block !== 'step' || item.lasts === null) return;
  const since = readySince(view, item.id);
  if (between(happenedAt, since) <= CLOCK_SKEW) return;
  throw new Refusal('before-ready', { step: item.id, title: item.title, since });
}

/** Most added steps of an incident; more cannot be followed by people. */
export const MOST_ADDED = 200;

/** Another office does this step, with the reason, and hears of it. A gate keeps its order of authority. */
export function reassignStep(
  given: Case,
  input: StepRef & { readonly office: OfficeId; readonly reason: string },
): Decision {
  if (!input.reason) throw new Refusal('reason-missing');
  mustBeOpen('reassign', find(given, input).standing);
  mustKnowOffice(given, input.office);
  const { run, step, office, reason } = input;
  return assign(given, { run, step, office, person: null, note: reason });
}

/** 引継ぎ: one person takes a step over from another, with what has to be known, and hears of it. */
export function handOverStep(
  given: Case,
  input: StepRef & { readonly person: PersonId; readonly note: string },
): Decision {
  if (!input.note) throw new Refusal('reason-missing');
  const { standing } = find(given, input);
  mustBeOpen('hand-over', standing);
  const { people } = given.setting.directory;
  if (!people.some(({ id }) => id === input.person)) {
    throw new Refusal('unknown-reference', { person: input.person });
  }
  const { run, step, person, note } = input;
  return assign(given, { run, step, office: standing.office, person, note });
}

/** Whoever does it from now on gets a mail at once, unless it is their own doing. */
function assign(given: Case, facts: EntryFacts['step-assigned']): Decision {
  const { run, step, office } = facts;
  const doer = doerOf(given, { office, assigned: facts });
  const isOwn = doer?.person === given.actor.person;
  return inTurn(
    given,
    (now) => record(now, 'step-assigned', facts),
    (now) =>
      doer && !isOwn ? ask(now, { template: 'step-assigned', run, step, ...doer }) : only(now, []),
  );
}

/** A later due time, with the reason. A deadline of the law is nobody's to move. */
export function postponeStep(
  given: Case,
  input: StepRef & { readonly until: Instant; readonly reason: string },
): Decision {
  if (!input.reason) throw new Refusal('reason-missing');
  const { standing } = find(given, input);
  mustBeOpen('postpone', standing);
  const { item, dueAt } = standing;
  if (item.block === 'step' && item.duty && LEGAL_DEADLINES.includes(item.duty)) {
    throw new Refusal('legal-deadline', { step: item.id, title: item.title, duty: item.duty });
  }
  if (!dueAt) throw illegal('postpone', standing);
  const until = new Date(input.until).toISOString();
  if (until <= given.now || until <= dueAt) throw new Refusal('not-later', { until, dueAt });
  const { run, step, reason } = input;
  return record(given, 'step-postponed', { run, step, until, reason });
}

export interface NewStep {
  readonly run: string;
  readonly phase: PlaybookPhase;
  readonly title: string;
  readonly how: string;
  readonly office: OfficeId;
  /** When it is due; null: no clock. */
  readonly until: Instant | null;
}

/** A step nobody foresaw (臨時の手順); its phase is not left before it is done or skipped. */
export function addStep(given: Case, input: NewStep): Decision {
  const run = mustFollow(given, input.run);
  mustKnowOffice(given, input.office);
  const added = given.incident.runs.reduce((sum, each) => sum + each.added.length, 0);
  if (added >= MOST_ADDED) throw new Refusal('too-many', { what: 'steps', limit: MOST_ADDED });
  const { phase, title, how, office } = input;
  const until = input.until && new Date(input.until).toISOString();
  if (until !== null && until <= given.now) throw new Refusal('not-later', { until });
  const step = `added-${run.added.length + 1}`;
  return record(given, 'step-added', { run: run.id, step, phase, title, how, office, until });
}

/** Facts as they come in, whoever reports them; the choices they decide answer themselves. */
export function recordFacts(
  given: Case,
  input: { readonly run: string; readonly facts: Readonly<Record<string, FactValue>> },
): Decision {
  const run = mustFollow(given, input.run);
  const needs = factNeeds(given.setting.playbook(run.digest));
  for (const [id, value] of Object.entries(input.facts)) {
    const need = needs.get(id);
    if (!need) throw new Refusal('unknown-reference', { facts: [id] });
    if (!fits(need, value)) {
      throw new Refusal('fact-misfit', { fact: id, label: need.label, type: need.type });
    }
  }
  const known = knownFacts(given.incident);
  // 不明 says something only where something was known.
  const says = ([id, value]: [string, FactValue]): boolean =>
    value !== null || (known[id] ?? null) !== null;
  if (!Object.entries(input.facts).some(says)) throw new Refusal('reason-missing');
  return record(given, 'facts-recorded', { run: run.id, facts: input.facts });
}

function mustBeOpen(action: string, standing: StepStanding): void {
  if (isSettled(standing.state)) throw illegal(action, standing);
}

function mustKnowOffice({ setting }: Case, id: OfficeId): void {
  if (setting.directory.offices.some((office) => office.id === id)) return;
  throw new Refusal('unknown-reference', { office: id });
}
