import type { DutyFact, DutyRow } from '../domain/duty/duty.js';
import type { DueBy } from '../domain/duty/deadlines.js';
import {
  dutyFacts,
  dutyStandings,
  type Dutied,
  type DutyStanding,
} from '../domain/duty/on-incident.js';
import type { DutyReport, Judgement } from '../domain/duty/duty-record.js';
import type { Confidence } from '../domain/duty/duty.js';
import type { LegalType } from '../domain/plan/profile.js';
import type { Duty, FactType } from '../domain/playbook/definition.js';
import type { FactValue } from '../domain/playbook/run.js';

/** A question the duties ask, with what is known. */
export class DutyFactView {
  readonly id: string;
  readonly label: string;
  readonly type: FactType;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** null: 不明, or not asked yet. */
  readonly value: FactValue;
  /** Whether anybody has answered, 不明 too. */
  readonly recorded: boolean;
}

/** 目安 or 限度. */
export class DutyDeadlineView {
  readonly kind: DueBy['kind'];
  readonly at: string;
  /** n日目, where day 1 is the day it is counted from; null for hours. */
  readonly day: number | null;
  /** A closed last day moved to the next open one. */
  readonly rolled: boolean;
}

/** A report that went out. */
export class DutyReportView {
  readonly at: string;
  readonly number: string;
  readonly by: string;
}

/** One clock of a duty, and the report that met it. */
export class DutyClockView {
  /** YYYY-MM-DD, Asia/Tokyo. */
  readonly day1: string;
  /** Which cases opened it, in words. */
  readonly cases: readonly string[];
  readonly deadlines: readonly DutyDeadlineView[];
  readonly report: DutyReportView | null;
}

/** 報告を要しないとの判断. */
export class JudgementView {
  readonly by: string;
  readonly reason: string;
}

/** One outside duty of an incident. */
export class DutyView {
  readonly id: Duty;
  readonly title: string;
  readonly addressee: string;
  readonly route: string;
  readonly article: string;
  readonly confidence: Confidence;
  readonly law: boolean;
  readonly state: DutyStanding['state'];
  /** Whether the facts as they stand now make it a duty; null while they do not say. */
  readonly holdsNow: boolean | null;
  readonly why: 'other-organ' | 'facts' | 'exempt' | null;
  /** Why it is exempt, in words. */
  readonly exemption: string | null;
  readonly clocks: readonly DutyClockView[];
  /** While undecided: by when, if it turns out to be due. */
  readonly provisional: readonly DutyDeadlineView[];
  /** Facts that would decide it. */
  readonly missing: readonly string[];
  /** What is known of the facts it hangs on. */
  readonly because: readonly { readonly label: string; readonly value: FactValue }[];
  readonly contents: readonly string[];
  readonly note: string;
  readonly reports: readonly DutyReportView[];
  readonly judgement: JudgementView | null;
}

export class DutyOrganView {
  readonly id: string;
  readonly name: string;
  readonly legal: LegalType;
}

/** Which 機関 the incident is about, which decides the law; `named` is false while it is taken to be the first. */
export class IncidentOrganView {
  readonly named: boolean;
  /** null: 不明, or the plan has none. */
  readonly organ: DutyOrganView | null;
  readonly choices: readonly DutyOrganView[];
}

/** 外部報告: what has to be reported outside, by when and why; what hangs on missing facts; what is not needed. */
export class DutiesView {
  readonly organ: IncidentOrganView;
  readonly facts: readonly DutyFactView[];
  readonly duties: readonly DutyView[];
}

const ORDER: readonly DutyStanding['state'][] = [
  'due',
  'undecided',
  'reported',
  'judged',
  'not-due',
];

/** The duties of an incident, the most pressing first. */
export function toDutiesView(given: Dutied): DutiesView {
  const { facts = [] } = given.setting.plan.duties ?? {};
  const known = dutyFacts(given);
  const standings = ofOwnLaw(dutyStandings(given));
  return {
    organ: organOf(given),
    facts: facts.map(({ id, label, type, options }) => ({
      id,
      label,
      type,
      options,
      value: known[id] ?? null,
      recorded: Object.hasOwn(known, id),
    })),
    duties: standings
      .toSorted((one, other) => pressing(one).localeCompare(pressing(other)))
      .map((standing) => toView(standing, facts)),
  };
}

function organOf({ incident, setting }: Dutied): IncidentOrganView {
  const { organs: choices = [] } = setting.plan;
  const named = incident.organ !== undefined;
  const id = named ? incident.organ : choices[0]?.id;
  return { named, organ: choices.find((each) => each.id === id) ?? null, choices };
}

/** A duty that other organs have by another law is shown once, and only where this one has no row of its own. */
function ofOwnLaw(standings: readonly DutyStanding[]): DutyStanding[] {
  const isOwn = ({ why, clocks }: DutyStanding): boolean =>
    why !== 'other-organ' || clocks.length > 0;
  return standings.filter((each, index) => {
    const same = standings.filter(({ row }) => row.id === each.row.id);
    return isOwn(each) || (!same.some(isOwn) && same[0] === standings[index]);
  });
}

/** Sorts by state, then by the next deadline. */
function pressing({ state, clocks, provisional }: DutyStanding): string {
  const open = clocks.filter(({ report }) => report === null);
  const times = [...open.flatMap(({ deadlines }) => deadlines), ...provisional];
  return `${ORDER.indexOf(state)} ${times.map(({ at }) => at).toSorted()[0] ?? '9'}`;
}

function toView(standing: DutyStanding, facts: readonly DutyFact[]): DutyView {
  const { row, state, holdsNow, why, clocks, provisional, missing, because, reports } = standing;
  const { id, title, addressee, route, article, confidence, law, contents, note } = row;
  return {
    ...{ id, title, addressee, route, article, confidence, law, contents, note },
    ...{ state, holdsNow, provisional, missing },
    why: typeof why === 'object' && why !== null ? 'exempt' : why,
    exemption: typeof why === 'object' && why !== null ? why.exempt : null,
    clocks: clocks.map(({ day1, cases, deadlines, report }) => ({
      day1,
      cases: cases.map((each) => labelOf(row, each)),
      deadlines,
      report: report && reportView(report),
    })),
    because: facts.flatMap(({ id: fact, label }) =>
      Object.hasOwn(because, fact) ? [{ label, value: because[fact] ?? null }] : [],
    ),
    reports: reports.map(reportView),
    judgement: judgementView(standing.judgement),
  };
}

function labelOf({ events }: DutyRow, id: string): string {
  return events.flatMap(({ cases }) => cases).find((each) => each.id === id)?.label ?? id;
}

function reportView({ at, number, by }: DutyReport): DutyReportView {
  return { at, number, by };
}

function judgementView(judgement: Judgement | null): JudgementView | null {
  return judgement && { by: judgement.by, reason: judgement.reason };
}
