import { plus, type Instant } from '../domain/calendar/instant.js';
import type { Incident } from '../domain/incident/incident.js';
import { officeOf } from '../domain/plan/directory.js';
import type { Setting } from '../domain/plan/plan.js';
import {
  LEGAL_DEADLINES,
  type FactNeed,
  type Gate,
  type Item,
  type Playbook,
  type PlaybookPhase,
} from '../domain/playbook/definition.js';
import { factNeeds, knownFacts } from '../domain/playbook/facts.js';
import { passesOver } from '../domain/playbook/gates.js';
import { isAsked, isMine, type Self } from '../domain/playbook/mine.js';
import { ratifierOf } from '../domain/playbook/ratifier.js';
import type { FactValue, Run } from '../domain/playbook/run.js';
import { isRequired, type StepStanding, viewOf } from '../domain/playbook/standing.js';
import { standings } from '../domain/playbook/standings.js';
import { allBlocks } from '../domain/playbook/walk.js';
import { toOutcome } from './outcome.view.js';
import type { ChangedFacts } from './changed-facts.service.js';
import type { AssignedView, GateView, StepView } from './step.view.js';

/** A fact the playbook asks for somewhere, and what is known of it now; null is 不明. */
export class KnownFact {
  readonly need: FactNeed;
  readonly value: FactValue;
}

/** One playbook being followed (手順). */
export class RunView {
  readonly run: string;
  readonly playbook: string;
  readonly title: string;
  readonly summary: string;
  readonly digest: string;
  /** A newer version is in force; see the move. */
  readonly newer: boolean;
  readonly left: string | null;
  readonly goals: readonly { readonly phase: PlaybookPhase; readonly goal: string }[];
  readonly facts: readonly KnownFact[];
  readonly steps: readonly StepView[];
}

/** Names the decider of a gate at this moment. */
export type NameDecider = (authority: readonly string[]) => GateView['decider'];

interface Names {
  readonly setting: Setting;
  readonly decider: NameDecider;
  readonly now: Instant;
  readonly self: Self;
  /** What automatic answers that hold no more rest on, by run and step. */
  readonly changed: ChangedFacts;
}

/** A run with every step as it stands now. */
export function toRunView(incident: Incident, run: Run, names: Names): RunView {
  const { setting } = names;
  const playbook = setting.playbook(run.digest);
  const known = knownFacts(incident);
  const newest = setting.inForce.find((each) => each.id === run.playbook);
  return {
    run: run.id,
    playbook: run.playbook,
    title: playbook.title,
    summary: playbook.summary,
    digest: run.digest,
    newer: newest !== undefined && newest.digest !== run.digest,
    left: run.left,
    goals: playbook.phases.map(({ phase, goal }) => ({ phase, goal })),
    facts: [...factNeeds(playbook).values()].map((need) => ({
      need,
      value: known[need.id] ?? null,
    })),
    steps: standings(viewOf({ incident, setting }, run)).map((standing) =>
      toStepView(standing, { run, playbook, ...names }),
    ),
  };
}

interface Around extends Names {
  readonly run: Run;
  readonly playbook: Playbook;
}

function toStepView(standing: StepStanding, around: Around): StepView {
  const { item, phase, path, state, blockers, off, begun, dueAt, outcome } = standing;
  const { run } = around;
  const title = titles(around);
  return {
    id: item.id,
    block: item.block,
    title: item.title,
    how: item.how,
    en: item.en,
    office: standing.office,
    officeTitle: title(standing.office),
    assigned: assigned(standing, around),
    begun,
    required: isRequired(item),
    added: run.added.some(({ id }) => id === item.id),
    ...{ phase, path, state, blockers, off, dueAt },
    postponed: run.postponed[item.id] !== undefined,
    overdue: run.overdue.includes(item.id),
    ...written(item, around),
    changed: around.changed.get(`${run.id}:${item.id}`) ?? [],
    notBefore: notBefore(standing),
    gate: item.block === 'step' && item.gate ? gateView(item.gate, standing, around) : null,
    outcome: outcome && toOutcome(outcome),
    mine: isMine(standing, around.self, around),
    asked: isAsked(standing, around.self, around),
  };
}

type Written = Pick<
  StepView,
  | 'kind'
  | 'helperTitles'
  | 'target'
  | 'irreversible'
  | 'measure'
  | 'undoes'
  | 'duty'
  | 'legal'
  | 'evidence'
  | 'facts'
  | 'options'
  | 'byFacts'
>;

const CHOICE_HAS_NONE: Omit<Written, 'options' | 'byFacts'> = {
  kind: 'choice',
  helperTitles: [],
  target: null,
  irreversible: null,
  measure: null,
  undoes: [],
  duty: null,
  legal: false,
  evidence: [],
  facts: [],
};

/** What the playbook says of it. */
function written(item: Item, around: Around): Written {
  if (item.block === 'choice') {
    const options = item.options.map(({ id, title, en }) => ({ id, title, en }));
    const byFacts = item.options.some((option) => option.when !== null);
    return { ...CHOICE_HAS_NONE, options, byFacts };
  }
  const { kind, helpers, target, irreversible, measure, duty, evidence, facts } = item;
  return {
    ...{ kind, target, irreversible, measure, duty, evidence, facts },
    legal: duty !== null && LEGAL_DEADLINES.includes(duty),
    helperTitles: helpers.map(titles(around)),
    undoes: undoneBy(item.id, around.playbook),
    options: [],
    byFacts: false,
  };
}

function undoneBy(id: string, playbook: Playbook): string[] {
  return allBlocks(playbook).flatMap((block) =>
    block.block === 'step' && block.undo && 'step' in block.undo && block.undo.step === id
      ? [block.title]
      : [],
  );
}

function notBefore({ item, begun }: StepStanding): string | null {
  return item.block === 'step' && item.lasts !== null && begun ? plus(begun.at, item.lasts) : null;
}

function assigned({ assigned: given }: StepStanding, around: Around): AssignedView | null {
  if (!given) return null;
  const { people } = around.setting.directory;
  return {
    officeTitle: titles(around)(given.office),
    personName: people.find(({ id }) => id === given.person)?.name ?? null,
    note: given.note,
  };
}

function gateView(gate: Gate, standing: StepStanding, around: Around): GateView {
  const { outcome } = standing;
  const { setting, now, self } = around;
  const title = titles(around);
  return {
    authority: gate.authority.map(title),
    with: gate.with.map(title),
    decider: around.decider(gate.authority),
    ratifier: ratifier(gate, outcome, around),
    passesOver: passesOver({ setting, now, actor: self }, gate, standing),
    mayActFirst: gate.ratifyWithin !== null,
    consents: outcome?.consents ?? [],
  };
}

function ratifier(
  gate: Gate,
  outcome: StepStanding['outcome'],
  { setting, now }: Names,
): GateView['ratifier'] {
  const { ratification } = outcome ?? {};
  if (!ratification || ratification.decided) return null;
  const found = ratifierOf({ setting, now }, { gate, office: ratification.office });
  const person = setting.directory.people.find(({ id }) => id === found?.person);
  if (!found || !person) return null;
  return { person: person.name, office: officeOf(setting.plan.offices, found.office).title };
}

function titles({ setting }: Names): (office: string) => string {
  return (office) => officeOf(setting.plan.offices, office).title;
}
