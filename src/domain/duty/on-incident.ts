import type { Instant } from '../calendar/instant.js';
import type { Incident } from '../incident/incident.js';
import type { Duty, Playbook } from '../playbook/definition.js';
import { knownFacts } from '../playbook/facts.js';
import type { KnownFacts } from '../playbook/guard.js';
import { writtenId } from '../playbook/rounds.js';
import type { Outcome } from '../playbook/run.js';
import type { Pinned } from '../playbook/standing.js';
import { allBlocks } from '../playbook/walk.js';
import type { Clock } from './clocks.js';
import { deadlinesOf, type DueBy } from './deadlines.js';
import { NO_DUTIES } from './duty.js';
import { NOTHING_RECORDED, type DutyReport, type Judgement } from './duty-record.js';
import { evaluate, type Question, type Verdict } from './evaluate.js';
import { factsAt, type Noted, readable } from './noted.js';
import { legalOf } from './organ.js';

/** What the duties of an incident rest on. */
export interface Dutied {
  readonly incident: Incident;
  readonly setting: Pinned;
}

/** A clock with its deadlines; `report`: the one that met it. */
export interface StandingClock extends Clock {
  readonly deadlines: readonly DueBy[];
  readonly report: DutyReport | null;
}

/** A duty of an incident as it stands: reported when each of its clocks was met. */
export interface DutyStanding extends Omit<Verdict, 'state' | 'clocks'> {
  readonly state: Verdict['state'] | 'reported';
  readonly clocks: readonly StandingClock[];
  /** While it is undecided: by when, if it turns out to be due. */
  readonly provisional: readonly DueBy[];
  readonly reports: readonly DutyReport[];
  readonly judgement: Judgement | null;
}

/** Every duty of the plan, as it stands for this incident. */
export function dutyStandings(given: Dutied): readonly DutyStanding[] {
  const known = STANDINGS.get(given.incident);
  if (known?.plan === given.setting.plan) return known.standings;
  const standings = standingsOf(given);
  STANDINGS.set(given.incident, { plan: given.setting.plan, standings });
  return standings;
}

/** A state never changes, and a command asks for the same one several times: timers, mails, the view. */
const STANDINGS = new WeakMap<
  Incident,
  { readonly plan: Pinned['plan']; readonly standings: readonly DutyStanding[] }
>();

function standingsOf(given: Dutied): DutyStanding[] {
  const { aware, version } = given.incident;
  const question = questionOf(given, notesOf(given, aware.at));
  // Before the report there is nothing anybody could know of.
  if (version === 0 || question.duties.rows.length === 0) return [];
  const facts = factsAt(readable(question.notes, question.duties.facts));
  const reports = reportsOf(given);
  return evaluate(question).map((verdict) => standingOf(verdict, { given, facts, reports }));
}

/** The question that an incident asks, by what is on its record. */
export function questionOf({ incident, setting }: Dutied, notes: readonly Noted[]): Question {
  const { opened, judged } = incident.duties ?? NOTHING_RECORDED;
  return {
    duties: setting.plan.duties ?? NO_DUTIES,
    legal: legalOf(setting.plan, incident),
    bodyLegal: setting.plan.legal ?? 'public',
    aware: incident.aware.at,
    notes,
    opened,
    judged,
  };
}

/** What is known now, as notes of one moment. */
export function notesOf(given: Dutied, at: Instant, happenedAt: Instant = at): Noted[] {
  return Object.entries(dutyFacts(given)).map(([fact, value]) => ({
    fact,
    value: value ?? null,
    at,
    happenedAt,
  }));
}

/** What duties look at: the recorded facts, the desk's answers, and the severity facts that somebody ticked. */
export function dutyFacts({ incident }: Pick<Dutied, 'incident'>): KnownFacts {
  const ticked = incident.severity.facts.map((fact) => [fact, 'yes'] as const);
  const known = Object.entries(knownFacts(incident)).filter(
    // 確認中 of the desk is no answer; 不明 of somebody who looked is one.
    ([fact, value]) => value !== null || Object.hasOwn(incident.facts, fact),
  );
  return { ...Object.fromEntries(ticked), ...Object.fromEntries(known) };
}

interface Beside {
  readonly given: Dutied;
  readonly facts: KnownFacts;
  readonly reports: readonly DutyReport[];
}

function standingOf(verdict: Verdict, { given, facts, reports }: Beside): DutyStanding {
  const { row, state } = verdict;
  const { hours } = given.setting.plan;
  const mine = reports.filter(({ duty }) => duty === row.id || row.metBy.includes(duty));
  const clocks = verdict.clocks.map((clock) => ({
    ...clock,
    deadlines: deadlinesOf(row.clock, { origin: clock.origin, facts, hours }),
    report: mine.find(({ at }) => at >= clock.origin) ?? null,
  }));
  const isMet = state === 'due' && clocks.every(({ report }) => report !== null);
  const judged = given.incident.duties?.judged ?? [];
  return {
    ...verdict,
    state: isMet || (state !== 'due' && mine.length > 0) ? 'reported' : state,
    clocks,
    provisional:
      state === 'undecided' ? deadlinesOf(row.clock, { origin: verdict.start, facts, hours }) : [],
    reports: mine,
    judgement: judged.findLast(({ duty }) => duty === row.id) ?? null,
  };
}

/** Reports that were recorded, and steps that were done to fulfil a duty. */
function reportsOf({ incident, setting }: Dutied): DutyReport[] {
  const done = incident.runs.flatMap((run) => {
    const duties = dutySteps(setting.playbook(run.digest));
    return Object.entries(run.outcomes).flatMap(([step, outcome]) => {
      const duty = duties.get(writtenId(step));
      return duty && outcome.state === 'done' ? [byStep(duty, outcome)] : [];
    });
  });
  return [...(incident.duties?.reports ?? []), ...done].toSorted((one, other) =>
    one.at.localeCompare(other.at),
  );
}

function byStep(duty: Duty, { at, byName, evidence = {} }: Outcome): DutyReport {
  return { duty, at, by: byName, number: Object.values(evidence).join('、') };
}

/** Definitions never change, so what is derived from them is kept. */
const DUTY_STEPS = new WeakMap<Playbook, ReadonlyMap<string, Duty>>();

/** The duty each step of a playbook fulfils. */
export function dutySteps(playbook: Playbook): ReadonlyMap<string, Duty> {
  const known = DUTY_STEPS.get(playbook);
  if (known) return known;
  const found = new Map(
    allBlocks(playbook).flatMap((block) =>
      block.block === 'step' && block.duty ? [[block.id, block.duty] as const] : [],
    ),
  );
  DUTY_STEPS.set(playbook, found);
  return found;
}

/** Whether somebody still has to report it, or to decide whether it is due. */
export function isUnsettled({ state }: Pick<DutyStanding, 'state'>): boolean {
  return state === 'due' || state === 'undecided';
}
