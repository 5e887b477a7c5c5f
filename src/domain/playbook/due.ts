import { DAY, HOUR, MINUTE, plus, type Instant, type Milliseconds } from '../calendar/instant.js';
import { after } from '../calendar/span.js';
import type { Incident } from '../incident/incident.js';
import type { OfficeHours } from '../plan/plan.js';
import type { Due, Item, PlaybookPhase } from './definition.js';
import type { OutcomeState, Run } from './run.js';

/** All of an incident that its steps stand by and are due by, beside the run. */
export const AROUND = [
  'phase',
  'phaseSince',
  'aware',
  'reportedAt',
  'measures',
] as const satisfies readonly (keyof Incident)[];

/** What a due time is counted from. */
export interface Anchors {
  readonly incident: Pick<Incident, (typeof AROUND)[number]>;
  readonly run: Run;
  readonly hours: OfficeHours;
}

/** When a step is due; null when it has no clock or its anchor has not come. */
export function dueAt(
  { id, due }: Pick<Item, 'id' | 'due'>,
  phase: PlaybookPhase,
  anchors: Anchors,
): Instant | null {
  const postponed = anchors.run.postponed[id];
  if (postponed) return postponed;
  const from = due && anchorOf(due, phase, anchors);
  return from ? dueFrom(from, due, anchors.hours) : null;
}

/** A definition never changes, and an incident asks for the same due time with every command: the last is kept. */
const LAST = new WeakMap<Due, { from: Instant; hours: OfficeHours; at: Instant }>();

function dueFrom(from: Instant, due: Due, hours: OfficeHours): Instant {
  const last = LAST.get(due);
  if (last?.from === from && last.hours === hours) return last.at;
  const at = after(from, due.within, hours);
  LAST.set(due, { from, hours, at });
  return at;
}

/** A gate that is only asked for, or was refused, starts no clock. */
const STARTS_CLOCK: readonly OutcomeState[] = [
  'done',
  'answered',
  'skipped',
  'approved',
  'acted-first',
];

function anchorOf(due: Due, phase: PlaybookPhase, { incident, run }: Anchors): Instant | null {
  if (due.from === 'awareness') return incident.aware.at;
  if (due.from === 'step') {
    const before = run.outcomes[due.step ?? ''];
    return before && STARTS_CLOCK.includes(before.state) ? before.at : null;
  }
  if (phase === 'recovery' || phase === 'prevention') return incident.phaseSince[phase] ?? null;
  if (phase === 'closing') return incident.phaseSince.prevention ?? null;
  // Containment begins with the report: the first steps do not wait for the judgement.
  return incident.phaseSince.containment ?? incident.reportedAt;
}

/** Shorter deadlines have somebody at work on them: a reminder would only disturb. */
const SHORTEST_REMINDED = 2 * HOUR;

/** How long before its due time a step's office is reminded; null: not at all. */
export function remindBefore({ within, remind }: Due): Milliseconds | null {
  if (remind !== null) return remind;
  if (within.in === 'open-days' || within.in === 'calendar-days') return DAY;
  if (within.ms < SHORTEST_REMINDED) return null;
  return Math.min(Math.max(within.ms / 4, 30 * MINUTE), DAY);
}

/** When the reminder goes out. */
export function reminderAt(due: Due, at: Instant): Instant | null {
  const last = LAST_REMINDER.get(due);
  if (last?.of === at) return last.at;
  const before = remindBefore(due);
  const reminder = before === null ? null : plus(at, -before);
  LAST_REMINDER.set(due, { of: at, at: reminder });
  return reminder;
}

const LAST_REMINDER = new WeakMap<Due, { of: Instant; at: Instant | null }>();
