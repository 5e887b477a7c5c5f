import { plus, type Instant } from '../calendar/instant.js';
import type { Effect, TimerKey } from '../effect.js';
import type { Case } from '../incident/case.js';
import type { Incident } from '../incident/incident.js';
import type { Setting } from '../plan/plan.js';
import type { Lateness } from './definition.js';
import { reminderAt } from './due.js';
import type { StepRef } from './follow.js';
import type { Run } from './run.js';
import { isSettled, type RunView, type StepStanding, viewOf } from './standing.js';
import { standings } from './standings.js';

/** What comes next on a step's clock: a reminder, its due time, the next office above. */
export type Stage = 'remind' | 'due' | 'late';

/** Timer of a step; one stage at a time, so that its key is stable. */
export function stepTimer({ run, step }: StepRef, stage: Stage): TimerKey {
  return `step:${run}:${step}:${stage}`;
}

/** Timer of a gate's ratification deadline. */
export function ratifyTimer({ run, step }: StepRef): TimerKey {
  return `ratify:${run}:${step}`;
}

/** A timer as it should stand. `every`: a span to wait when its moment has already passed. */
interface Wanted {
  readonly at: Instant;
  readonly every: number;
}

/**
 * The timers a decision sets and drops: what should stand after it against what should have stood before.
 * Derived, so that no command and no newer version of a playbook can lose one.
 */
export function timerChanges(before: Case, after: Incident): Effect[] {
  const old = timersOf(before.incident, before.setting);
  const wanted = timersOf(after, before.setting);
  const set = [...wanted].filter(([key, { at }]) => old.get(key)?.at !== at);
  const dropped = [...old.keys()].filter((key) => !wanted.has(key));
  return [
    ...dropped.map((key): Effect => ({ kind: 'forget', key })),
    ...set.map(([key, { at, every }]): Effect => {
      const late = at < before.now && every > 0;
      return { kind: 'wake', key, at: late ? plus(before.now, every) : at };
    }),
  ];
}

function timersOf(incident: Incident, setting: Setting): Map<TimerKey, Wanted> {
  const timers = new Map<TimerKey, Wanted>();
  if (incident.phase === 'closed') return timers;
  for (const run of incident.runs) {
    for (const [key, at] of ratifications(run)) timers.set(key, { at, every: 0 });
    if (run.left !== null) continue;
    const view = viewOf({ incident, setting }, run);
    for (const standing of standings(view)) {
      const next = nextStage(standing, view);
      if (next) timers.set(stepTimer({ run: run.id, step: standing.item.id }, next.stage), next);
    }
  }
  return timers;
}

function ratifications(run: Run): [TimerKey, Instant][] {
  return Object.entries(run.outcomes).flatMap(([step, { ratification }]) =>
    ratification && !ratification.decided && !ratification.overdue
      ? [[ratifyTimer({ run: run.id, step }), ratification.until]]
      : [],
  );
}

function nextStage(
  standing: StepStanding,
  { run, playbook }: RunView,
): (Wanted & { readonly stage: Stage }) | null {
  const { item, dueAt, state, undecided } = standing;
  if (!dueAt || undecided || isSettled(state)) return null;
  const { id } = item;
  const remindAt =
    item.due && !run.postponed[id] && !run.reminded.includes(id) && !run.overdue.includes(id)
      ? reminderAt(item.due, dueAt)
      : null;
  if (remindAt) return { stage: 'remind', at: remindAt, every: 0 };
  if (!run.overdue.includes(id)) return { stage: 'due', at: dueAt, every: 0 };
  const { after, tell } = latenessOf(standing, playbook.late);
  const told = run.escalated[id] ?? 0;
  if (told >= tell.length) return null;
  return { stage: 'late', at: plus(dueAt, after * (told + 1)), every: after };
}

/** Who hears that a step is late, after its own office. */
export function latenessOf({ item, office }: StepStanding, written: Lateness): Lateness {
  const { after, tell } = item.late ?? written;
  return { after, tell: tell.filter((each) => each !== office) };
}
