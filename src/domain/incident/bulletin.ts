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
}

const OPEN_PHASES = ['triage', 'containment', 'recovery', 'prevention'] as const;

/**
 * お知らせ板に載せる: what all staff are told, in place of what they were told before. @throws Refusal on an incident
 * that is over, without a word, or when the next news is promised for a time that is over.
 */
export function postBulletin(given: Case, input: BulletinInput): Decision {
  mustBeIn(given, 'post-bulletin', isOpen(given.incident) ? OPEN_PHASES : []);
  const { stopped, instead, next } = input;
  if (!stopped.trim()) throw new Refusal('reason-missing');
  if (next !== null && next <= given.now) {
    throw new Refusal('next-report-over', { field: 'nextNews', at: next });
  }
  return record(given, 'bulletin-posted', { stopped, instead, next });
}

/** お知らせを取り下げる. @throws Refusal when there is none. */
export function withdrawBulletin(given: Case): Decision {
  if (!given.incident.bulletin) throw new Refusal('unknown-reference', { bulletin: '' });
  return record(given, 'bulletin-withdrawn', {});
}
