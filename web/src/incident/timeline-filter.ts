import type { Entry } from '../api/types';
import { instantOf, readDay } from '../format/date-input';

/** What of the 経過 is looked at, as its address says it. */
export interface TimelineFilter {
  readonly kind: TimelineKind | null;
  readonly by: string;
  /** From this instant on; null: from the beginning. */
  readonly since: string | null;
  readonly system: boolean;
}

/** What people look for: notes, steps, decisions, who was told, reports outside and inside, what it is held for. */
export const TIMELINE_KINDS = ['notes', 'steps', 'decisions', 'calls', 'reports', 'state'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** How the kinds of entries begin that belong together; what is named nowhere is about the state of the incident. */
const BEGINNINGS: Readonly<Record<Exclude<TimelineKind, 'state'>, readonly string[]>> = {
  notes: ['noted', 'struck', 'file-', 'party-noted'],
  steps: ['step-', 'playbook-', 'choice-', 'facts-'],
  decisions: ['gate-', 'acted-first', 'ratification-', 'judged', 'clos', 'reopened'],
  calls: [
    ...['told', 'notice-', 'reply-', 'acknowledged', 'taken-over', 'answer-', 'rung-'],
    ...['call-', 'ladder-', 'party-'],
  ],
  reports: ['update-', 'bulletin-', 'duty-', 'organ-'],
};

/** Of which sort an entry is. */
export function kindOf({ kind }: Pick<Entry, 'kind'>): TimelineKind {
  const found = TIMELINE_KINDS.find(
    (each) => each !== 'state' && BEGINNINGS[each].some((begin) => kind.startsWith(begin)),
  );
  return found ?? 'state';
}

/** The filter an address asks for; what it does not know is left out. */
export function filterOf(search: URLSearchParams): TimelineFilter {
  const day = readDay(search.get('since') ?? '', { today: '2000-01-01', side: 'past' });
  return {
    kind: TIMELINE_KINDS.find((each) => each === search.get('kind')) ?? null,
    by: search.get('by') ?? '',
    since: day ? instantOf(day, '00:00') : null,
    system: search.get('system') === 'on',
  };
}

/** Whether an entry is looked for; system rows are a matter of their own. */
export function isWanted(entry: Entry, { kind, by, since }: TimelineFilter): boolean {
  const ofKind = kind === null || kindOf(entry) === kind;
  const isRecent = since === null || Date.parse(entry.happenedAt) >= Date.parse(since);
  return ofKind && isRecent && (by === '' || entry.by === by);
}
