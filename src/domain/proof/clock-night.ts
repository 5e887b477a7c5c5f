import type { Instant } from '../calendar/instant.js';
import type { Entry } from '../incident/entry.js';
import { candidates } from '../plan/authority.js';
import type { OfficeId, PersonId } from '../plan/plan.js';
import type { Lateness, Step } from '../playbook/definition.js';
import { latenessOf } from '../playbook/timers.js';
import { viewOf } from '../playbook/standing.js';
import { standings } from '../playbook/standings.js';
import { isReachable, mailUnder } from './failure.js';
import { Night, type Stage } from './night.js';
import { probe } from './probe.js';

/** A mail about a step's time, and who could be telephoned in its place. */
export interface ClockTelling {
  readonly at: Instant;
  readonly template: 'step-reminder' | 'step-due' | 'step-late';
  readonly people: readonly PersonId[];
}

/** A step that fulfils an outside duty, which nobody touches until its time is over. */
export interface ClockNight {
  readonly dueAt: Instant;
  readonly tellings: readonly ClockTelling[];
  /** When a mail about it first reached somebody who reads it. */
  readonly mailed: Instant | null;
  /** Offices that have to do with it: its own, and those that hear when it is late. */
  readonly offices: readonly OfficeId[];
  readonly entries: readonly Entry[];
}

/** Let a duty's clock run out and see whom the engine tells. */
export function clockNight(
  stage: Omit<Stage, 'playbook'>,
  step: Step,
  late: Lateness,
): ClockNight | null {
  const night = new Night({ ...stage, playbook: probe(step, stage.category, late) });
  const [run] = night.incident.runs;
  const [standing] = run ? standings(viewOf(night, run)) : [];
  if (!standing?.dueAt) return null;
  for (let at = night.next(); at !== undefined; at = night.next()) {
    night.now = at;
    night.takeAnswers();
    night.wakeDue();
  }
  const told = night.incident.told.flatMap(({ template, at, office }): ClockTelling[] => {
    if (template !== 'step-reminder' && template !== 'step-due' && template !== 'step-late')
      return [];
    const order = candidates(night.setting.directory, [office], at);
    return [{ at, template, people: order.map(({ person }) => person) }];
  });
  const isRead = mailUnder(stage.failure) === 'read';
  const mailed = night.incident.told.find(
    ({ person, undeliverable }) =>
      isRead && undeliverable === null && isReachable(stage.failure, person),
  );
  return {
    dueAt: standing.dueAt,
    tellings: told,
    mailed: mailed?.at ?? null,
    offices: [step.office, ...latenessOf(standing, late).tell],
    entries: night.entries,
  };
}
