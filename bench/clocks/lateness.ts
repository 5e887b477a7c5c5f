import { percentile } from '../load.js';
import type { EntryRow, NoticeRow, TimerRow } from './rows.js';
import type { Stage } from './stages.js';

/** How late things came, ms. */
export interface Late {
  /** So many should have come, and so many came. */
  readonly of: number;
  readonly came: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** The entry and the mail that each stage leaves behind. */
const LEAVES: Readonly<Record<Stage, { readonly entry: string; readonly template: string }>> = {
  remind: { entry: 'step-reminded', template: 'step-reminder' },
  due: { entry: 'step-overdue', template: 'step-due' },
  late: { entry: 'step-escalated', template: 'step-late' },
};
const STAGES = Object.keys(LEAVES) as Stage[];

/** The stage of a step's timer; null for any other timer. */
export function stageOf({ key }: Pick<TimerRow, 'key'>): Stage | null {
  const [name, , , stage] = key.split(':');
  return name === 'step' ? (STAGES.find((each) => each === stage) ?? null) : null;
}

/** From the time on the timer's row to the time its entry was recorded; `doubled`: recorded more than once. */
export function recordedLate(
  timers: readonly TimerRow[],
  entries: readonly EntryRow[],
): Late & { readonly doubled: number } {
  const recorded = new Map<string, string[]>();
  for (const { incident_id, kind, bytes, facts } of entries) {
    const stage = STAGES.find((each) => LEAVES[each].entry === kind);
    if (!stage) continue;
    const { run, step } = JSON.parse(facts) as { run: string; step: string };
    const at = (JSON.parse(bytes) as { recorded: string }).recorded;
    const key = `${incident_id} step:${run}:${step}:${stage}`;
    recorded.set(key, [...(recorded.get(key) ?? []), at]);
  }
  const found = timers.map((timer) => recorded.get(nameOf(timer)) ?? []);
  const times = timers.flatMap((timer, index) =>
    (found[index] ?? []).slice(0, 1).map((at) => Date.parse(at) - Date.parse(timer.due_at)),
  );
  return { ...late(timers.length, times), doubled: found.filter((all) => all.length > 1).length };
}

/** From the time on the timer's row to the moment its mail was whole at the relay. */
export function arrivedLate(
  timers: readonly TimerRow[],
  notices: readonly NoticeRow[],
  arrived: ReadonlyMap<string, number>,
): Late {
  const due = new Map(timers.map((timer) => [nameOf(timer), Date.parse(timer.due_at)]));
  const mails = notices.flatMap(({ id, incident_id, key }) => {
    const [template, run, step] = key.split(':');
    const stage = STAGES.find((each) => LEAVES[each].template === template);
    const at = due.get(`${incident_id} step:${run}:${step}:${stage}`);
    return at === undefined ? [] : [{ at, arrived: arrived.get(id) }];
  });
  const times = mails.flatMap((each) => (each.arrived ? [each.arrived - each.at] : []));
  return late(mails.length, times);
}

function nameOf({ incident_id, key }: TimerRow): string {
  return `${incident_id} ${key}`;
}

/** How late so many things were of which these came. */
export function late(of: number, times: readonly number[]): Late {
  return {
    of,
    came: times.length,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    max: percentile(times, 1),
  };
}
