import { toDutiesView, type DutyView } from '../duties/duty.view.js';
import type { Awareness, Harm, Incident, Phase } from '../domain/incident/incident.js';
import type { Plan, Setting } from '../domain/plan/plan.js';
import type { EvidenceNeed, FactNeed, PlaybookPhase } from '../domain/playbook/definition.js';
import {
  isRequired,
  viewOf,
  type StepStanding,
  type StepState,
} from '../domain/playbook/standing.js';
import { standings } from '../domain/playbook/standings.js';
import type { Run } from '../domain/playbook/run.js';
import { officeOf } from '../domain/plan/directory.js';
import type { Level } from '../domain/severity/severity.js';
import type { PartyAct, Scope } from '../domain/sharing/scope.js';
import type { Sight } from '../domain/sharing/visible-to.js';
import type { MeasureView } from '../incidents/incident.view.js';
import type { EntryView } from '../timeline/timeline.view.js';
import { toAnswered, type PartyAnsweredView } from './party.view.js';

/** An incident of another body that one's own was let in to, on a list. */
export class SharedLine {
  readonly id: string;
  readonly number: string;
  /** The body that leads it. */
  readonly leadName: string;
  readonly summary: string;
  readonly categoryLabel: string | null;
  readonly level: Level;
  readonly phase: Phase;
  readonly drill: boolean;
  readonly scope: Scope;
  readonly awareAt: string;
  readonly from: string;
  readonly to: string | null;
  readonly asked: string;
  /** 次報の予定 */
  readonly next: string | null;
  readonly answered: PartyAnsweredView | null;
}

export class SharedPage {
  readonly items: readonly SharedLine[];
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null;
}

/** A step as a party sees it. */
export class SharedStepView {
  readonly id: string;
  readonly title: string;
  readonly how: string;
  readonly officeTitle: string;
  readonly phase: PlaybookPhase;
  readonly state: StepState;
  readonly required: boolean;
  readonly dueAt: string | null;
  readonly overdue: boolean;
  /** When it was done, decided or left out. */
  readonly settledAt: string | null;
  /** One's own to do now, with what it asks for. */
  readonly mine: boolean;
  readonly evidence: readonly EvidenceNeed[];
  readonly facts: readonly FactNeed[];
  /** A decision has to be explained. */
  readonly decides: boolean;
}

export class SharedRunView {
  readonly run: string;
  readonly title: string;
  readonly left: boolean;
  readonly steps: readonly SharedStepView[];
}

/** What only those see to whom everything was opened. */
export class SharedDetailsView {
  readonly place: string;
  readonly system: string;
  readonly done: string;
  readonly contact: { readonly name: string; readonly phone: string };
  readonly reporter: string;
  readonly aware: Awareness;
  readonly harm: Harm;
  readonly severityReason: string;
  readonly measures: readonly MeasureView[];
}

/** A shared incident; a part outside the scope is null. */
export class SharedView extends SharedLine {
  /** Whom to call. */
  readonly desk: { readonly name: string; readonly phone: string };
  readonly may: readonly PartyAct[];
  /** The lead's office whose steps are one's own to do. */
  readonly officeTitle: string | null;
  readonly steps: readonly SharedRunView[] | null;
  /** With a scope without 経過: only what concerns one's own body. */
  readonly timeline: readonly EntryView[];
  readonly details: SharedDetailsView | null;
  readonly duties: readonly DutyView[] | null;
}

/** The line of a shared incident. */
export function toSharedLine(incident: Incident, { party }: Sight, plan: Plan): SharedLine {
  const { id, number, summary, category, severity, phase, drill, aware } = incident;
  const { scope, from, to, asked, next } = party;
  const label = plan.categories.find((each) => each.category === category)?.label ?? null;
  return {
    ...{ id, number, summary, phase, drill, scope, from, to, asked, next },
    answered: toAnswered(party.answered),
    leadName: plan.bodyName,
    categoryLabel: label,
    level: severity.level,
    awareAt: aware.at,
  };
}

interface Shown {
  readonly setting: Pick<Setting, 'plan' | 'playbook'>;
  readonly sight: Sight;
  readonly timeline: readonly EntryView[];
}

/** Everything a party is shown of an incident, part by part, as its scope has it. */
export function toSharedView(incident: Incident, { setting, sight, timeline }: Shown): SharedView {
  const { sees, may, party } = sight;
  const { plan } = setting;
  return {
    ...toSharedLine(incident, sight, plan),
    // Not the whole desk: the night desk's duty number is the lead's own affair.
    desk: { name: plan.desk.name, phone: plan.desk.phone },
    may,
    officeTitle: party.office && officeOf(plan.offices, party.office).title,
    steps: sees.includes('steps')
      ? incident.runs.map((run) => toSharedRun(incident, run, { setting, sight }))
      : null,
    timeline,
    details: sees.includes('details') ? toDetails(incident) : null,
    duties: sees.includes('duties') ? toDutiesView({ incident, setting }).duties : null,
  };
}

/** What everything opens beside steps and 経過. */
function toDetails(incident: Incident): SharedDetailsView {
  const { place, system, done, contact, reporter, aware, harm, measures, severity } = incident;
  const severityReason = severity.reason;
  return { place, system, done, contact, reporter, aware, harm, measures, severityReason };
}

/** The playbooks of a shared incident, without evidence, names and notes of the lead. */
function toSharedRun(
  incident: Incident,
  run: Run,
  {
    setting,
    sight,
  }: { readonly setting: Pick<Setting, 'plan' | 'playbook'>; readonly sight: Sight },
): SharedRunView {
  const playbook = setting.playbook(run.digest);
  return {
    run: run.id,
    title: playbook.title,
    left: run.left !== null,
    steps: standings(viewOf({ incident, setting }, run)).map((each) =>
      toSharedStep(each, {
        late: run.overdue.includes(each.item.id),
        office: officeOf(setting.plan.offices, each.office).title,
        given: sight.may.includes('complete') ? sight.party.office : null,
      }),
    ),
  };
}

function toSharedStep(
  { item, phase, state, office, dueAt, outcome }: StepStanding,
  about: { readonly late: boolean; readonly office: string; readonly given: string | null },
): SharedStepView {
  const step = item.block === 'step' ? item : null;
  const open = state === 'ready' || state === 'begun';
  const mine = open && step !== null && step.gate === null && about.given === office;
  return {
    ...{ id: item.id, title: item.title, how: item.how, phase, state, dueAt, mine },
    officeTitle: about.office,
    required: isRequired(item),
    overdue: about.late,
    settledAt: outcome && outcome.state !== 'requested' ? outcome.at : null,
    evidence: mine ? step.evidence : [],
    facts: mine ? step.facts : [],
    decides: mine && step.kind === 'decide',
  };
}
