import type { Instant } from '../calendar/instant.js';
import type { Incident } from '../incident/incident.js';
import type { OfficeId, Plan } from '../plan/plan.js';
import type { Item, Playbook, PlaybookPhase, Step } from './definition.js';
import { type Anchors, dueAt } from './due.js';
import type { AddedStep, Assigned, Begun, Outcome, OutcomeState, Run } from './run.js';
import { writtenId } from './rounds.js';
import { allBlocks } from './walk.js';

/** What keeps a step from being done now. */
export type Blocker =
  | { readonly kind: 'phase'; readonly phase: PlaybookPhase }
  | { readonly kind: 'step'; readonly step: string; readonly title: string }
  | { readonly kind: 'gate'; readonly step: string }
  | { readonly kind: 'evidence'; readonly evidence: string }
  | { readonly kind: 'measures' };

/** Why a step counts no more: its branch was not chosen, its block joined, its measure not taken, its playbook left. */
export type OffReason = 'not-chosen' | 'joined' | 'not-taken' | 'left';

/** `off`: counts no more, see `OffReason`. */
export const STEP_STATES = [
  'ready',
  'begun',
  'blocked',
  'off',
  'done',
  'answered',
  'skipped',
  'requested',
  'approved',
  'rejected',
  'acted-first',
] as const satisfies readonly ('ready' | 'begun' | 'blocked' | 'off' | OutcomeState)[];
export type StepState = (typeof STEP_STATES)[number];

/** Where one step or choice of a run stands; the same derivation serves screen, guard and simulator. */
export interface StepStanding {
  readonly item: Item;
  readonly phase: PlaybookPhase;
  /** Titles of the tracks, options and parts around it, outermost first. */
  readonly path: readonly string[];
  readonly state: StepState;
  readonly blockers: readonly Blocker[];
  readonly off: OffReason | null;
  /** On a branch of a choice nobody has answered yet. */
  readonly undecided: boolean;
  /** The office that acts now: the written one, unless it was reassigned. */
  readonly office: OfficeId;
  readonly assigned: Assigned | null;
  readonly begun: Begun | null;
  readonly dueAt: Instant | null;
  readonly outcome: Outcome | null;
}

/** Everything about one run that a decision needs. */
export interface RunView extends Anchors {
  readonly playbook: Playbook;
  /** The measures that each undoing step takes back, by written id. */
  readonly undone: ReadonlyMap<string, readonly string[]>;
}

/** The part of a setting that runs and duties are read by: the frozen plan's hours and duties, the pinned playbooks. */
export interface Pinned {
  readonly plan: Pick<Plan, 'hours' | 'legal' | 'organs' | 'duties'>;
  playbook(digest: string): Playbook;
}

/** A run with its pinned playbook. */
export function viewOf(
  { incident, setting }: { readonly incident: Incident; readonly setting: Pinned },
  run: Run,
): RunView {
  const playbook = setting.playbook(run.digest);
  return { playbook, run, incident, hours: setting.plan.hours, undone: measuresUndone(playbook) };
}

const OPEN: readonly StepState[] = ['ready', 'begun', 'blocked', 'requested'];

/** Whether a step needs nothing more. */
export function isSettled(state: StepState): boolean {
  return !OPEN.includes(state);
}

/** Whether somebody can act on it at this moment. */
export function isActionable(state: StepState): boolean {
  return state === 'ready' || state === 'begun' || state === 'requested';
}

/** Choices are always required: what follows depends on them. */
export function isRequired(item: Item): boolean {
  return item.block === 'choice' || item.required;
}

/** Whether it still holds back what follows. */
export function isHolding({ item, state }: Pick<StepStanding, 'item' | 'state'>): boolean {
  return isRequired(item) && !isSettled(state);
}

/** What is around a step when it is read. */
export interface Place {
  readonly view: RunView;
  readonly phase: PlaybookPhase;
  readonly path: readonly string[];
  readonly off: OffReason | null;
  readonly undecided: boolean;
  readonly blockers: readonly Blocker[];
}

/** The same step closed, because the block around it is through. */
export function closed(standing: StepStanding, off: OffReason): StepStanding {
  const { outcome } = standing;
  if (outcome && outcome.state !== 'requested') return standing;
  return { ...standing, state: 'off', off, blockers: [] };
}

const NONE: readonly Blocker[] = [];

/** Where one step stands, given those read before it. */
export function standingOf(item: Item, place: Place, sofar: readonly StepStanding[]): StepStanding {
  const { view, phase, path, undecided } = place;
  const { run } = view;
  const outcome = run.outcomes[item.id] ?? null;
  const begun = run.begun[item.id] ?? null;
  const assigned = run.assigned[item.id] ?? null;
  const undone = item.block === 'step' ? undoing(item, view.undone, sofar) : null;
  const off = place.off ?? (outcome === null && undone === 'not-taken' ? 'not-taken' : null);
  const blockers = outcome || off ? NONE : joined(place.blockers, undone, unmet(item, view));
  const waiting = blockers.length > 0 ? 'blocked' : begun ? 'begun' : 'ready';
  return {
    item,
    phase,
    path,
    state: off ? 'off' : (outcome?.state ?? waiting),
    blockers,
    off,
    undecided,
    office: assigned?.office ?? item.office,
    assigned,
    begun,
    dueAt: dueAt(item, phase, view),
    outcome,
  };
}

/** What stands around a step, before it and in it; most often only the first, which its neighbours share. */
function joined(
  around: readonly Blocker[],
  undone: Blocker | 'not-taken' | null,
  own: readonly Blocker[],
): readonly Blocker[] {
  const measure = undone === null || undone === 'not-taken' ? NONE : [undone];
  return measure.length + own.length === 0 ? around : [...around, ...measure, ...own];
}

/**
 * Whether the measures a step undoes were taken: null when it undoes none or one was taken, `not-taken` when
 * none was, else the measure that is still open.
 */
function undoing(
  step: Step,
  undone: RunView['undone'],
  sofar: readonly StepStanding[],
): Blocker | 'not-taken' | null {
  const ids = undone.get(step.id);
  if (!ids) return null;
  const measures = sofar.filter(({ item }) => ids.includes(writtenId(item.id)));
  if (measures.length === 0 || measures.some(({ state }) => state === 'done')) return null;
  // An optional measure nobody took is none.
  const open = measures.find(isHolding);
  return open ? { kind: 'step', step: open.item.id, title: open.item.title } : 'not-taken';
}

/** Definitions never change, so what is derived from them is kept. */
const UNDONE = new WeakMap<Playbook, RunView['undone']>();

function measuresUndone(playbook: Playbook): RunView['undone'] {
  const known = UNDONE.get(playbook);
  if (known) return known;
  const made = new Map<string, string[]>();
  for (const block of allBlocks(playbook)) {
    if (block.block !== 'step' || !block.undo || !('step' in block.undo)) continue;
    made.set(block.undo.step, [...(made.get(block.undo.step) ?? []), block.id]);
  }
  UNDONE.set(playbook, made);
  return made;
}

/** Evidence that must exist, gates that must be open and measures that must stand before this step. */
function unmet(item: Item, view: RunView): readonly Blocker[] {
  if (item.block === 'choice') return NONE;
  const { evidence, gates, measures } = item.needs;
  if (evidence.length + gates.length === 0 && !measures) return NONE;
  const { outcomes } = view.run;
  const kept = (id: string): boolean =>
    Object.values(outcomes).some((outcome) => outcome.evidence?.[id] !== undefined);
  const isOpen = (gate: string): boolean => {
    const { state, ratification } = outcomes[gate] ?? {};
    // What the office refused afterwards is no approval any more.
    const isRefused = ratification?.decided?.approved === false;
    return (state === 'approved' || state === 'acted-first') && !isRefused;
  };
  return [
    ...evidence
      .filter((id) => !kept(id))
      .map((id): Blocker => ({ kind: 'evidence', evidence: id })),
    ...gates.filter((id) => !isOpen(id)).map((step): Blocker => ({ kind: 'gate', step })),
    ...(measures && view.incident.measures.length === 0 ? [{ kind: 'measures' } as const] : []),
  ];
}

/** A step added while the incident runs, in the shape of a written one. */
export function addedStep(added: AddedStep): Step {
  const { id, title, how, office } = added;
  return {
    ...{ block: 'step', id, kind: 'do', title, how, en: null, office, helpers: [], due: null },
    ...{ required: true, late: null, target: null, takes: 0, lasts: null, evidence: [] },
    ...{ facts: [], gate: null, irreversible: null, measure: null, undo: null },
    ...{ needs: { evidence: [], gates: [], measures: false }, duty: null, csf: [] },
  } as const;
}
