import { MINUTE, SECOND, type Milliseconds } from '../domain/calendar/instant.js';
import type { NoticeStatus } from './notice-status.js';
import type { SendOutcome } from './send-result.js';

/** At most so many copies may ever have left (reliability P4). */
export const MOST_COPIES = 3;

/** What a notice becomes after an attempt. */
export interface After {
  readonly status: NoticeStatus;
  /** A copy may have left. */
  readonly left: boolean;
}

/** What the notice becomes after each outcome, on whichever channel. */
export const AFTER: Record<SendOutcome, After> = {
  accepted: { status: 'accepted', left: true },
  retryable: { status: 'pending', left: false },
  'relay-fault': { status: 'pending', left: false },
  'dead-address': { status: 'undeliverable', left: false },
  rejected: { status: 'undeliverable', left: false },
  uncertain: { status: 'uncertain', left: true },
  'not-sent': { status: 'superseded', left: false },
};

const FIRST_RETRY = 10 * SECOND;
export const LONGEST_RETRY = 5 * MINUTE;

/** Doubling from 10 s on, shortened by up to half at random, so that nodes do not knock in step. */
export function retryAfter(attempts: number, longest: Milliseconds = LONGEST_RETRY): Milliseconds {
  const full = Math.min(FIRST_RETRY * 2 ** Math.min(attempts - 1, 10), longest);
  return Math.round(full * (0.5 + Math.random() / 2));
}
