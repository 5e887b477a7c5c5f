import { plus, type Instant, type Milliseconds } from '../calendar/instant.js';
import type { Effect, TimerKey } from '../effect.js';
import type { Case } from '../incident/case.js';
import type { Incident } from '../incident/incident.js';
import type { Setting } from '../plan/plan.js';
import type { Lateness } from './definition.js';
import { reminderAt } from './due.js';
import type { StepRef } from './follow.js';
import type { Outcome, Run } from './run.js';
import { isActionable, type RunView, type StepStanding, viewOf } from './standing.js';
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
  readonly stage: Stage;
  readonly at: Instant;
  readonly every: Milliseconds;
}

/**
 * The timers a decision sets and drops: what should stand after it against what should have stood before.
 * Derived, so that no command and no newer version of a playbook can lose one.
 */
export function timerChanges({ incident: before, setting, now }: Case, after: Incident): Effect[] {
  return after.runs.flatMap((run) => {
    const earlier = before.runs.find((each) => each.id === run.id);
    const old = earlier ? { incident: before, setting, run: earlier } : null;
    const next = { incident: after, setting, run };
    return [...ratifyChanges(old, next), ...stepChanges(old, next, now)];
  });
}

/** A run in the state it belongs to. */
interface Running {
  readonly incident: Incident;
  readonly setting: Setting;
  readonly run: Run;
}

function stepChanges(before: Running | null, after: Running, now: Instant): Effect[] {
  const old = before ? wantedBy(before) : new Map<string, Wanted>();
  const effects: Effect[] = [];
  for (const [step, wanted] of wantedBy(after)) {
    const had = old.get(step);
    old.delete(step);
    const at = { run: after.run.id, step };
    if (had && had.stage !== wanted.stage) effects.push(forget(at, had.stage));
    if (had?.stage === wanted.stage && had.at === wanted.at) continue;
    effects.push(wakeUp(at, wanted, now));
  }
  for (const [step, { stage }] of old) effects.push(forget({ run: after.run.id, step }, stage));
  return effects;
}

function forget(at: StepRef, stage: Stage): Effect {
  return { kind: 'forget', key: stepTimer(at, stage) };
}

function wakeUp(step: StepRef, { stage, at, every }: Wanted, now: Instant): Effect {
  const late = at < now && every > 0;
  return { kind: 'wake', key: stepTimer(step, stage), at: late ? plus(now, every) : at };
}

/** What every open step of a run waits for next. */
function wantedBy({ incident, setting, run }: Running): Map<string, Wanted> {
  const all = new Map<string, Wanted>();
  if (incident.phase === 'closed') return all;
  const view = viewOf({ incident, setting }, run);
  for (const standing of standings(view)) {
    const wanted = nextStage(standing, view);
    if (wanted) all.set(standing.item.id, wanted);
  }
  return all;
}

function ratifyChanges(before: Running | null, after: Running): Effect[] {
  const old = before?.run.outcomes ?? {};
  const isOpen = after.incident.phase !== 'closed';
  // Outcomes that did not change have the timers they had.
  if (old === after.run.outcomes && isOpen) return [];
  const effects: Effect[] = [];
  for (const step of Object.keys(after.run.outcomes)) {
    const outcome = after.run.outcomes[step];
    if (old[step] === outcome && isOpen) continue;
    const key = ratifyTimer({ run: after.run.id, step });
    const until = isOpen ? ratifyUntil(outcome) : null;
    if (until === ratifyUntil(old[step])) continue;
    effects.push(until ? { kind: 'wake', key, at: until } : { kind: 'forget', key });
  }
  return effects;
}

function ratifyUntil(outcome: Outcome | undefined): Instant | null {
  const ratification = outcome?.ratification;
  if (!ratification || ratification.decided || ratification.overdue) return null;
  return ratification.until;
}

function nextStage(standing: StepStanding, { run, playbook }: RunView): Wanted | null {
  const { item, dueAt, undecided } = standing;
  // Nobody is disturbed for a step that others hold up; once it is theirs, a time that has passed counts at once.
  if (!dueAt || undecided || !isTold(standing)) return null;
  const { id } = item;
  const isFresh = !run.postponed[id] && !run.reminded.includes(id) && !run.overdue.includes(id);
  const remindAt = item.due && isFresh ? reminderAt(item.due, dueAt) : null;
  if (remindAt) return { stage: 'remind', at: remindAt, every: 0 };
  if (!run.overdue.includes(id)) return { stage: 'due', at: dueAt, every: 0 };
  const { after, tell } = latenessOf(standing, playbook.late);
  const told = run.escalated[id] ?? 0;
  if (told >= tell.length) return null;
  return { stage: 'late', at: plus(dueAt, after * (told + 1)), every: after };
}

/** Whether anybody is told of a step's time now: who can act on it, or must know that a duty is not met. */
export function isTold({ item, state }: StepStanding): boolean {
  const isDuty = item.block === 'step' && item.duty !== null;
  return isActionable(state) || (isDuty && state === 'blocked');
}

/** Who hears that a step is late, after its own office. */
export function latenessOf({ item, office }: StepStanding, written: Lateness): Lateness {
  const { after, tell } = item.late ?? written;
  return { after, tell: tell.filter((each) => each !== office) };
}
