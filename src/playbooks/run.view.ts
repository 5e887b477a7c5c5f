import type { Setting } from '../domain/plan/plan.js';
import { officeOf } from '../domain/plan/directory.js';
import type { Incident } from '../domain/incident/incident.js';
import type {
  EvidenceNeed,
  FactNeed,
  PlaybookPhase,
  StepKind,
} from '../domain/playbook/definition.js';
import type { Outcome, Run } from '../domain/playbook/run.js';
import {
  isRequired,
  standings,
  type Blocker,
  type StepStanding,
  type StepState,
} from '../domain/playbook/standing.js';

export class GateView {
  /** Titles of the offices that may decide, in order. */
  readonly authority: readonly string[];
  /** The person who decides at this moment, with the office it holds. */
  readonly decider: { readonly person: string; readonly office: string } | null;
  /** Whether acting before approval is foreseen (緊急措置). */
  readonly mayActFirst: boolean;
}

/** One step or choice of a run, as it stands now. */
export class StepView {
  readonly id: string;
  readonly block: 'step' | 'choice';
  readonly kind: StepKind | 'choice';
  readonly title: string;
  readonly how: string;
  readonly office: string;
  readonly officeTitle: string;
  readonly helperTitles: readonly string[];
  readonly required: boolean;
  readonly phase: PlaybookPhase;
  /** Titles of tracks and options around it. */
  readonly path: readonly string[];
  readonly state: StepState;
  readonly blockers: readonly Blocker[];
  readonly dueAt: string | null;
  readonly target: string | null;
  readonly overdue: boolean;
  readonly irreversible: 'wipe' | 'cut' | 'publish' | null;
  readonly evidence: readonly EvidenceNeed[];
  readonly facts: readonly FactNeed[];
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly gate: GateView | null;
  readonly outcome: Outcome | null;
}

/** One playbook being followed (手順). */
export class RunView {
  readonly run: string;
  readonly playbook: string;
  readonly title: string;
  readonly summary: string;
  readonly left: string | null;
  readonly goals: readonly { readonly phase: PlaybookPhase; readonly goal: string }[];
  readonly steps: readonly StepView[];
}

/** Names the decider of a gate at this moment. */
export type NameDecider = (authority: readonly string[]) => GateView['decider'];

/** A run with every step as it stands now. */
export function toRunView(
  incident: Incident,
  run: Run,
  { setting, decider }: { setting: Setting; decider: NameDecider },
): RunView {
  const playbook = setting.playbook(run.digest);
  const view = (standing: StepStanding): StepView =>
    toStepView(standing, run, { setting, decider });
  return {
    run: run.id,
    playbook: run.playbook,
    title: playbook.title,
    summary: playbook.summary,
    left: run.left,
    goals: playbook.phases.map(({ phase, goal }) => ({ phase, goal })),
    steps: standings({ playbook, run, incident }).map(view),
  };
}

function toStepView(
  { item, phase, path, state, blockers, dueAt, outcome }: StepStanding,
  run: Run,
  { setting, decider }: { setting: Setting; decider: NameDecider },
): StepView {
  const title = (office: string): string => officeOf(setting.plan.offices, office).title;
  const isStep = item.block === 'step';
  const gate = isStep ? item.gate : null;
  return {
    id: item.id,
    block: item.block,
    kind: isStep ? item.kind : 'choice',
    title: item.title,
    how: item.how,
    office: item.office,
    officeTitle: title(item.office),
    helperTitles: isStep ? item.helpers.map(title) : [],
    required: isRequired(item),
    phase,
    path,
    state,
    blockers,
    dueAt,
    target: isStep ? item.target : null,
    overdue: run.overdue.includes(item.id),
    irreversible: isStep ? item.irreversible : null,
    evidence: isStep ? item.evidence : [],
    facts: isStep ? item.facts : [],
    options: isStep ? [] : item.options.map((option) => ({ id: option.id, title: option.title })),
    gate: gate && {
      authority: gate.authority.map(title),
      decider: decider(gate.authority),
      mayActFirst: gate.ratifyWithin !== null,
    },
    outcome,
  };
}
