import { between, type Instant, type Milliseconds } from '../calendar/instant.js';
import type { Entry } from '../incident/entry.js';
import type { OfficeId, PersonId } from '../plan/plan.js';
import type { Duty, Step } from '../playbook/definition.js';
import type { DutyResult } from './duty-result.js';
import type { ProofCase, Proven } from './case.js';
import type { LadderNight } from './ladder-night.js';
import { EveryNight } from './nights.js';
import { resultOf } from './result.js';

/** One line of who was told when. */
export interface ProofLine {
  /** Since awareness. */
  readonly after: Milliseconds;
  readonly event:
    | 'told'
    | 'answered'
    | 'telephone'
    | 'missed'
    | 'nobody'
    | 'gate'
    | 'clock'
    | 'duty'
    | 'duty-over';
  readonly offices: readonly OfficeId[];
  readonly person: PersonId | null;
  /** Somebody before in the order was passed over. */
  readonly isDeputy: boolean;
  readonly step: Step | null;
  /** The outside duty that somebody hears of, or whose last time passes unseen. */
  readonly duty: Duty | null;
}

const LINE = { offices: [], person: null, isDeputy: false, step: null, duty: null } as const;

/** Who is told when in one case, and when its approvals and duties reach somebody; in the order of time. */
export function timetableOf(proven: Proven, at: ProofCase): ProofLine[] {
  const nights = new EveryNight(proven);
  const start = proven.moments[at.time];
  const ladder = nights.ladder({ ...at }, 'no');
  const { gates, clocks, duties } = resultOf(proven, nights, at);
  return [
    ...ladderLines(ladder, start),
    ...gates.flatMap(({ step, reached }) =>
      reached === null ? [] : [{ ...LINE, after: reached, event: 'gate' as const, step }],
    ),
    ...clocks.flatMap(({ step, noticed }) => {
      const clock = nights.clock(at, step);
      if (noticed === null || !clock) return [];
      const after = between(start, clock.dueAt) + noticed;
      return [{ ...LINE, after, event: 'clock' as const, step }];
    }),
    ...dutyLines(duties, start),
  ].toSorted((one, other) => one.after - other.after);
}

/** Of the duties whose last day the law sets: when somebody hears of one, and when it passes unseen. */
function dutyLines(duties: readonly DutyResult[], start: Instant): ProofLine[] {
  return duties.flatMap(({ row, as, dueAt, heardAt }): ProofLine[] => {
    if (!row.law || as !== 'open') return [];
    const line = { ...LINE, duty: row.id };
    const over = { ...line, after: between(start, dueAt), event: 'duty-over' as const };
    if (heardAt === null) return [over];
    const heard = { ...line, after: between(start, heardAt), event: 'duty' as const };
    return heardAt > dueAt ? [over, heard] : [heard];
  });
}

function ladderLines({ entries, missed }: LadderNight, start: Instant): ProofLine[] {
  const offices = new Map<string, OfficeId>();
  const lines = entries.flatMap((entry) => linesOf(entry, offices, start));
  const calls = missed.map(({ at, person }) => ({
    ...{ ...LINE, after: between(start, at), event: 'missed' as const, person },
  }));
  return [...lines, ...calls];
}

function linesOf(entry: Entry, rungs: Map<string, OfficeId>, start: Instant): ProofLine[] {
  const after = between(start, entry.recordedAt);
  if (entry.kind === 'ladder-set') {
    for (const { rung, office } of entry.facts.rungs) rungs.set(rung, office);
  }
  const named = (ids: readonly string[]): OfficeId[] => ids.flatMap((id) => rungs.get(id) ?? []);
  if (entry.kind === 'told' && entry.facts.template === 'rung') {
    const { office, person, order, key } = entry.facts;
    // A call of the desk is one line with its answer.
    if (key.includes(':telephone-')) return [];
    return [{ ...LINE, after, event: 'told', offices: [office], person, isDeputy: order > 1 }];
  }
  if (entry.kind === 'acknowledged') {
    const { person, via } = entry.facts;
    const event = via === 'telephone' ? 'telephone' : 'answered';
    return [{ ...LINE, after, event, offices: named(entry.facts.rungs), person }];
  }
  if (entry.kind !== 'rung-exhausted') return [];
  return [{ ...LINE, after, event: 'nobody', offices: named([entry.facts.rung]) }];
}
