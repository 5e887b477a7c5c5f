import type { Instant } from '../calendar/instant.js';
import { Refusal } from '../errors.js';
import { type Case, type Decision, record } from './case.js';
import { isOpen } from './incident.js';
import { mustBeIn } from './may.js';

/** お知らせ as an officer writes it. */
export interface BulletinInput {
  readonly stopped: string;
  readonly instead: string;
  readonly next: Instant | null;
  /** When the one that the writer saw had been posted; null: they saw none. */
  readonly seen: Instant | null;
}

const OPEN_PHASES = ['triage', 'containment', 'recovery', 'prevention'] as const;

/**
 * お知らせ板に載せる: what all staff are told, in place of what they were told before. @throws Refusal on an incident
 * that is over, without a word, when the next news is promised for a time that is over, or when somebody else has
 * written it meanwhile.
 */
export function postBulletin(given: Case, input: BulletinInput): Decision {
  mustBeIn(given, 'post-bulletin', isOpen(given.incident) ? OPEN_PHASES : []);
  const { stopped, instead, next, seen } = input;
  mustBeSeen(given, seen);
  if (!stopped.trim()) throw new Refusal('reason-missing');
  if (next !== null && next <= given.now) {
    throw new Refusal('next-report-over', { field: 'nextNews', at: next });
  }
  return record(given, 'bulletin-posted', { stopped, instead, next });
}

/** お知らせを取り下げる. @throws Refusal when there is none, or another one than was seen. */
export function withdrawBulletin(given: Case, seen: Instant): Decision {
  if (!given.incident.bulletin) throw new Refusal('unknown-reference', { bulletin: '' });
  mustBeSeen(given, seen);
  return record(given, 'bulletin-withdrawn', {});
}

/** @throws Refusal with what stands there now: nobody's words go unread. */
function mustBeSeen({ incident: { bulletin } }: Case, seen: Instant | null): void {
  if ((bulletin?.at ?? null) !== seen) {
    throw new Refusal('stale-version', { posted: bulletin ?? null });
  }
}
