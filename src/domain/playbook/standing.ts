import { plus, type Instant } from '../calendar/instant.js';
import type { Incident, Phase } from '../incident/incident.js';
import type { Block, Choice, Due, Playbook, PlaybookPhase, Step } from './definition.js';
import { PLAYBOOK_PHASES } from './definition.js';
import type { Outcome, OutcomeState, Run } from './run.js';

/** What keeps a step from being done now. */
export type Blocker =
  | { readonly kind: 'phase'; readonly phase: PlaybookPhase }
  | { readonly kind: 'step'; readonly step: string; readonly title: string }
  | { readonly kind: 'gate'; readonly step: string }
  | { readonly kind: 'evidence'; readonly evidence: string };

/** `off`: on a branch that was not chosen. */
export type StepState = 'ready' | 'blocked' | 'off' | OutcomeState;

/** Where one step or choice of a run stands; the same derivation serves screen, guard and simulator. */
export interface StepStanding {
  readonly item: Step | Choice;
  readonly phase: PlaybookPhase;
  /** Titles of the tracks and options around it, outermost first. */
  readonly path: readonly string[];
  readonly state: StepState;
  readonly blockers: readonly Blocker[];
  readonly dueAt: Instant | null;
  readonly outcome: Outcome | null;
}

/** Everything about one run that a decision needs. */
export interface RunView {
  readonly playbook: Playbook;
  readonly run: Run;
  readonly incident: Incident;
}

const SETTLED: readonly StepState[] = [
  'done',
  'answered',
  'skipped',
  'approved',
  'rejected',
  'acted-first',
  'off',
];

/** Whether a step needs nothing more. */
export function isSettled(state: StepState): boolean {
  return SETTLED.includes(state);
}

/** Where every step and choice stands, in reading order. */
export function standings(view: RunView): StepStanding[] {
  const evidence = recordedEvidence(view.run);
  return view.playbook.phases.flatMap(({ phase, steps }) => {
    const closed: Blocker[] = isOpen(phase, view.incident.phase) ? [] : [{ kind: 'phase', phase }];
    return sequence(steps, { view, phase, evidence, path: [], off: false, blockers: closed });
  });
}

/** The required steps of a phase that are still open. */
export function openSteps(view: RunView, phase: PlaybookPhase): StepStanding[] {
  return standings(view).filter(
    (each) => each.phase === phase && isRequired(each.item) && !isSettled(each.state),
  );
}

/** When a step is due; null when it has no clock or its phase has not begun. */
export function dueAt(due: Due | null, phase: PlaybookPhase, incident: Incident): Instant | null {
  if (!due) return null;
  if (due.from === 'awareness') return plus(incident.aware.at, due.within);
  // Containment begins with the report: the first steps do not wait for the judgement.
  const since =
    incident.phaseSince[phase] ?? (phase === 'containment' ? incident.reportedAt : null);
  return since && plus(since, due.within);
}

/** Ids of the evidence recorded so far. */
function recordedEvidence(run: Run): Set<string> {
  return new Set(Object.values(run.outcomes).flatMap((outcome) => Object.keys(outcome.evidence)));
}

/** Choices are always required: what follows depends on them. */
export function isRequired(item: Step | Choice): boolean {
  return item.block === 'choice' || item.required;
}

interface Context {
  readonly view: RunView;
  readonly phase: PlaybookPhase;
  readonly evidence: ReadonlySet<string>;
  readonly path: readonly string[];
  readonly off: boolean;
  readonly blockers: readonly Blocker[];
}

/** One after another: a required block that is not settled holds back what follows. */
function sequence(blocks: readonly Block[], context: Context): StepStanding[] {
  const result: StepStanding[] = [];
  let blockers = context.blockers;
  for (const block of blocks) {
    const inside = standingsOf(block, { ...context, blockers });
    result.push(...inside);
    const open = inside.find((each) => isRequired(each.item) && !isSettled(each.state));
    if (open) blockers = [{ kind: 'step', step: open.item.id, title: open.item.title }];
  }
  return result;
}

function standingsOf(block: Block, context: Context): StepStanding[] {
  if (block.block === 'parallel') {
    return block.tracks.flatMap((track) =>
      sequence(track.steps, { ...context, path: [...context.path, track.title] }),
    );
  }
  const own = standingOf(block, context);
  return block.block === 'step' ? [own] : [own, ...options(block, own, context)];
}

function options(choice: Choice, own: StepStanding, context: Context): StepStanding[] {
  const chosen = own.outcome?.option ?? null;
  return choice.options.flatMap((option) =>
    sequence(option.steps, {
      ...context,
      path: [...context.path, option.title],
      off: own.state === 'off' || (isSettled(own.state) && option.id !== chosen),
      blockers: isSettled(own.state)
        ? context.blockers
        : [{ kind: 'step', step: choice.id, title: choice.title }],
    }),
  );
}

function standingOf(item: Step | Choice, context: Context): StepStanding {
  const { view, phase, path } = context;
  const outcome = view.run.outcomes[item.id] ?? null;
  const blockers = outcome ? [] : [...context.blockers, ...unmet(item, context)];
  return {
    item,
    phase,
    path,
    state: context.off ? 'off' : (outcome?.state ?? (blockers.length > 0 ? 'blocked' : 'ready')),
    blockers: context.off ? [] : blockers,
    dueAt: dueAt(item.due, phase, view.incident),
    outcome,
  };
}

/** Evidence that must exist and gates that must be open before this step. */
function unmet(item: Step | Choice, { view, evidence }: Context): Blocker[] {
  if (item.block === 'choice') return [];
  const gates = item.needs.gates.filter((gate) => {
    const state = view.run.outcomes[gate]?.state;
    return state !== 'approved' && state !== 'acted-first';
  });
  return [
    ...item.needs.evidence
      .filter((id) => !evidence.has(id))
      .map((id): Blocker => ({ kind: 'evidence', evidence: id })),
    ...gates.map((step): Blocker => ({ kind: 'gate', step })),
  ];
}

/** A phase is open from its beginning on; containment opens with the report, before the judgement. */
function isOpen(phase: PlaybookPhase, now: Phase): boolean {
  if (now === 'closed') return false;
  const reached = now === 'recovery' || now === 'prevention' ? now : 'containment';
  return PLAYBOOK_PHASES.indexOf(phase) <= PLAYBOOK_PHASES.indexOf(reached);
}
