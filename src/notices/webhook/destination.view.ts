import type { NewsKind } from '../../domain/destination/news.js';
import type { Level } from '../../domain/severity/severity.js';
import type { NoticeStatus } from '../notice-status.js';
import type { DestinationState } from './destination.repository.js';

/** What became of the last test message. */
export class DestinationTestView {
  readonly askedAt: string;
  readonly status: NoticeStatus;
  /** Where it stopped and what to do, in the reader's language; empty: nothing is wrong. */
  readonly why: string;
  readonly act: string;
  /** What the endpoint answered. */
  readonly said: string;
}

/** A place that is told beside the mails (通知先). */
export class DestinationView {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly level: Level;
  readonly news: readonly NewsKind[];
  readonly state: DestinationState;
  /** When the secret was shown last; null: never, so the other side cannot check anything yet. */
  readonly keyMadeAt: string | null;
  readonly failingSince: string | null;
  readonly why: string;
  readonly act: string;
  readonly said: string;
  readonly lastAccepted: string | null;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly test: DestinationTestView | null;
}

/** 通知先: every place of the body that is told. */
export class DestinationsView {
  readonly items: readonly DestinationView[];
}

/** The secret, shown this once. */
export class DestinationKeyView {
  /** whsec_… of Standard Webhooks. */
  readonly secret: string;
  /** Until when messages carry a signature of the secret before, too; null: there was none. */
  readonly oldUntil: string | null;
}
