import { partiesToCall } from '../domain/sharing/call-party.js';
import { isAlarm } from '../domain/escalation/alarm.js';
import type { Person, Setting } from '../domain/plan/plan.js';
import type {
  Assessment,
  Awareness,
  Harm,
  Incident,
  OtherIncident,
  Phase,
} from '../domain/incident/incident.js';
import type { Category } from '../domain/plan/category.js';
import type { Level } from '../domain/severity/severity.js';
import { peopleAtWork } from '../domain/playbook/at-work.js';
import { seenOf } from '../domain/incident/seen.js';
import { isRequired, isSettled, viewOf, type Pinned } from '../domain/playbook/standing.js';
import { standings } from '../domain/playbook/standings.js';
import { namedAssetsView, NamedAssetsView, QuestionView, RaiseView } from './named-assets.view.js';

/** One line of the list. */
export class IncidentLine {
  readonly id: string;
  readonly number: string;
  readonly summary: string;
  readonly category: Category | null;
  readonly level: Level;
  readonly phase: Phase;
  readonly reportedAt: string;
  readonly awareAt: string;
  readonly version: number;
}

export class IncidentPage {
  readonly items: readonly IncidentLine[];
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null;
}

export class MeasureView {
  readonly id: string;
  readonly what: string;
  readonly owner: string;
  readonly due: string;
  readonly settled: {
    readonly how: 'done' | 'transferred';
    readonly note: string;
    readonly at: string;
  } | null;
}

export class ClosureView {
  readonly at: string;
  readonly byName: string;
  readonly lessons: string;
  readonly retentionYears: number;
}

/** Another incident, where this one names it. */
export class OtherView {
  readonly incident: string;
  readonly number: string;
}

/** What stands there of what is chosen anew as a whole, in short: whoever chooses names it. */
export class SeenView {
  readonly severity: string;
  readonly harm: string;
  readonly classification: string;
}

/** One incident's overview (概要). */
export class IncidentView {
  readonly id: string;
  readonly number: string;
  readonly drill: boolean;
  readonly past: boolean;
  readonly summary: string;
  readonly done: string;
  readonly place: string;
  readonly system: string;
  readonly contact: { readonly name: string; readonly phone: string };
  readonly reporter: string;
  readonly reportedAt: string;
  readonly aware: Awareness;
  readonly harm: Harm;
  readonly kind: string | null;
  readonly kindLabel: string | null;
  readonly category: Category | null;
  readonly categoryLabel: string | null;
  readonly secondary: readonly Category[];
  readonly severity: Assessment;
  /** The floors that held, in the body's words. */
  readonly floorLabels: readonly string[];
  /** Assets of the register; null where the incident's plan has none. */
  readonly assets: NamedAssetsView | null;
  readonly phase: Phase;
  readonly ending: 'closed' | 'not-an-incident' | 'merged' | null;
  readonly endReason: string;
  /** Who took it out of the 受付箱; null while nobody has. */
  readonly taken: { readonly by: string; readonly at: string } | null;
  /** Names of those who are at it now, who began first first; whoever took it while no step is begun. */
  readonly atWork: readonly string[];
  /** 統合: where it goes on. */
  readonly merged: OtherView | null;
  /** What was merged into it. */
  readonly absorbed: readonly OtherView[];
  /** 関連する事案 */
  readonly links: readonly OtherView[];
  /** 引継ぎ that nobody has accepted yet. */
  readonly handover: { readonly from: string; readonly to: string; readonly at: string } | null;
  readonly measures: readonly MeasureView[];
  readonly closure: ClosureView | null;
  readonly lessons: string;
  readonly retentionYears: number | null;
  readonly closedBy: string;
  readonly playbooks: readonly {
    readonly run: string;
    readonly title: string;
    readonly left: boolean;
  }[];
  readonly steps: { readonly done: number; readonly open: number; readonly overdue: number };
  readonly rungs: { readonly answered: number; readonly open: number; readonly alarms: number };
  /** Other bodies that were let in, and those of them that wait for a call. */
  readonly parties: { readonly count: number; readonly calls: number };
  readonly seen: SeenView;
  readonly version: number;
}

/** What the rules propose before anything is stored. */
export class ProposalView {
  readonly category: Category | null;
  readonly categoryLabel: string | null;
  readonly impact: number;
  readonly urgency: number;
  readonly level: Level;
  readonly floor: Level;
  /** Why: the floors that hold, in the body's words. */
  readonly reasons: readonly { readonly label: string; readonly level: Level }[];
  /** What the named assets raise, and what they make somebody ask. */
  readonly raises: readonly RaiseView[];
  readonly questions: readonly QuestionView[];
  readonly playbook: { readonly id: string; readonly title: string } | null;
}

/** An incident as a line of a list. */
export function toLine(incident: Incident): IncidentLine {
  const { id, number, summary, category, severity, phase, reportedAt, aware, version } = incident;
  return {
    id,
    number,
    summary,
    category,
    level: severity.level,
    phase,
    reportedAt,
    awareAt: aware.at,
    version,
  };
}

/** The overview of one incident. */
export function toView(
  incident: Incident,
  setting: Pick<Setting, 'plan' | 'playbook'> & { readonly people: readonly Person[] },
): IncidentView {
  const { plan, people } = setting;
  const { kind, category, severity } = incident;
  return {
    id: incident.id,
    number: incident.number,
    drill: incident.drill,
    past: incident.past,
    summary: incident.summary,
    done: incident.done,
    place: incident.place,
    system: incident.system,
    contact: incident.contact,
    reporter: incident.reporter,
    reportedAt: incident.reportedAt,
    aware: incident.aware,
    harm: incident.harm,
    kind,
    kindLabel: plan.kinds.find((each) => each.id === kind)?.label ?? null,
    category,
    categoryLabel: plan.categories.find((each) => each.category === category)?.label ?? null,
    secondary: incident.secondary,
    severity,
    floorLabels: plan.severity.floors
      .filter((floor) => severity.facts.includes(floor.fact))
      .map((floor) => floor.label),
    assets: namedAssetsView(incident, { plan, people }),
    phase: incident.phase,
    ending: incident.ending,
    endReason: incident.endReason,
    ...deskView(incident),
    atWork: peopleAtWork(incident),
    measures: incident.measures,
    closure: incident.closure,
    lessons: incident.lessons,
    retentionYears: incident.retentionYears,
    closedBy: incident.closedBy,
    playbooks: incident.runs.map((run) => ({
      run: run.id,
      title: setting.playbook(run.digest).title,
      left: run.left !== null,
    })),
    steps: countSteps(incident, setting),
    rungs: countRungs(incident),
    parties: {
      count: incident.parties?.filter(({ out }) => out === null).length ?? 0,
      calls: partiesToCall(incident).length,
    },
    seen: seenOf(incident),
    version: incident.version,
  };
}

function deskView(incident: Incident) {
  const { taken, merged, absorbed = [], links = [], handover } = incident;
  const other = ({ incident: id, number }: OtherIncident): OtherView => ({ incident: id, number });
  return {
    taken: taken ? { by: taken.by, at: taken.at } : null,
    merged: merged ? other(merged) : null,
    absorbed: absorbed.map(other),
    links: links.map(other),
    handover:
      handover && !handover.accepted
        ? { from: handover.from, to: handover.to, at: handover.at }
        : null,
  };
}

function countSteps(incident: Incident, setting: Pinned): IncidentView['steps'] {
  const all = incident.runs.flatMap((run) =>
    standings(viewOf({ incident, setting }, run))
      .filter((each) => isRequired(each.item) && each.state !== 'off')
      .map((each) => ({
        settled: isSettled(each.state),
        late: run.overdue.includes(each.item.id),
      })),
  );
  return {
    done: all.filter((each) => each.settled).length,
    open: all.filter((each) => !each.settled).length,
    overdue: all.filter((each) => !each.settled && each.late).length,
  };
}

function countRungs(incident: Incident): IncidentView['rungs'] {
  const { rungs } = incident;
  return {
    answered: rungs.filter((rung) => rung.state === 'answered').length,
    open: rungs.filter((rung) => rung.state === 'waiting' || rung.state === 'calling').length,
    alarms: rungs.filter((rung) => isAlarm(incident, rung)).length,
  };
}
