import { between, type Instant, type Milliseconds } from '../calendar/instant.js';
import type { Entry } from '../incident/entry.js';
import type { OfficeId } from '../plan/plan.js';
import type { Item, Playbook } from '../playbook/definition.js';
import { roundOf, writtenId, writtenItem } from '../playbook/rounds.js';
import { allBlocks, flatten } from '../playbook/walk.js';
import type { Stage } from './stage.js';

/** What happened to a step in a simulation, in the order it happened. */
export type TimetableEvent =
  | 'done'
  | 'answered'
  | 'by-facts'
  | 'skipped'
  | 'requested'
  | 'consented'
  | 'approved'
  | 'rejected'
  | 'acted-first'
  | 'ratified'
  | 'overdue'
  | 'escalated'
  | 'phase'
  | 'facts';

export interface TimetableLine {
  readonly at: Instant;
  /** Since awareness. */
  readonly after: Milliseconds;
  readonly event: TimetableEvent;
  readonly office: OfficeId | null;
  readonly step: string;
  readonly title: string;
  /** Which time round, inside a repeat; null outside. */
  readonly round: { readonly now: number; readonly most: number } | null;
  /** The chosen option, the phase that began, the office that decided, the facts that are known. */
  readonly detail: string;
}

type Told = Pick<TimetableLine, 'event' | 'step' | 'detail'>;

/** The timetable of a simulation: what was done when, by whom, and what was late. */
export function timetableOf({ entries, incident }: Stage, playbook: Playbook): TimetableLine[] {
  const most = mostRounds(playbook);
  return entries.flatMap((entry) => {
    const told = tell(entry, playbook);
    if (!told) return [];
    const item = writtenItem(playbook, told.step);
    const at = entry.recordedAt;
    const after = between(incident.aware.at, at);
    const office = item?.office ?? null;
    const rounds = most.get(writtenId(told.step));
    const round = rounds === undefined ? null : { now: roundOf(told.step), most: rounds };
    return [{ at, after, office, title: item?.title ?? '', round, ...told }];
  });
}

/** How often each step inside a repeat, and the question after it, may come. */
function mostRounds(playbook: Playbook): Map<string, number> {
  return new Map(
    allBlocks(playbook).flatMap((block) =>
      block.block === 'repeat'
        ? [block, ...flatten(block.steps)].map(({ id }) => [id, block.atMost] as const)
        : [],
    ),
  );
}

function tell(entry: Entry, playbook: Playbook): Told | null {
  switch (entry.kind) {
    case 'step-completed':
      return { event: 'done', step: entry.facts.step, detail: '' };
    case 'choice-answered': {
      const { step, option, because } = entry.facts;
      const item = writtenItem(playbook, step);
      return { event: because ? 'by-facts' : 'answered', step, detail: titleOf(item, option) };
    }
    case 'step-skipped':
      return { event: 'skipped', step: entry.facts.step, detail: entry.facts.reason };
    case 'gate-requested':
      return { event: 'requested', step: entry.facts.step, detail: '' };
    case 'gate-consented':
      return { event: 'consented', step: entry.facts.step, detail: entry.facts.office };
    case 'gate-decided': {
      const { step, approved, office } = entry.facts;
      return { event: approved ? 'approved' : 'rejected', step, detail: office };
    }
    case 'acted-first':
      return { event: 'acted-first', step: entry.facts.step, detail: '' };
    case 'gate-ratified':
      return { event: 'ratified', step: entry.facts.step, detail: '' };
    case 'step-overdue':
      return { event: 'overdue', step: entry.facts.step, detail: '' };
    case 'step-escalated':
      return { event: 'escalated', step: entry.facts.step, detail: entry.facts.office };
    case 'phase-changed':
      return { event: 'phase', step: '', detail: entry.facts.to };
    case 'facts-recorded':
      return { event: 'facts', step: '', detail: Object.keys(entry.facts.facts).join('、') };
    default:
      return null;
  }
}

function titleOf(item: Item | undefined, option: string): string {
  const options = item?.block === 'choice' ? item.options : [];
  return options.find((each) => each.id === option)?.title ?? option;
}
