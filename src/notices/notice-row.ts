import type { Instant } from '../domain/calendar/instant.js';
import type { Matter } from '../domain/effect.js';
import type { NoticeTemplate } from '../domain/incident/incident.js';
import type { NoticeStatus } from './notice-status.js';

/** One mail to one person, whatever number of attempts it takes. */
export interface NoticeRow {
  readonly body_id: string;
  readonly id: string;
  /** Null: the notice belongs to no incident. */
  readonly incident_id: string | null;
  readonly key: string;
  readonly template: NoticeTemplate | 'party' | 'update' | 'webhook' | Matter;
  readonly rung: string | null;
  readonly step: string | null;
  readonly office: string;
  readonly person: string;
  readonly place: number;
  readonly status: NoticeStatus;
  readonly due_at: Instant;
  readonly created_at: Instant;
  readonly settled_at: Instant | null;
  readonly attempts: number;
  readonly copies: number;
  readonly owner: string;
  readonly locked_until: Instant;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly error: string;
  /** What the relay came to grief on (`RelayCause`); empty: no relay is the reason. */
  readonly cause: string;
  /** 1: the full text was refused, the short fixed one is sent. */
  readonly plain: number;
  /** Nobody needs it any more, said while a conversation about it was open. */
  readonly withdrawn_at: Instant | null;
  /** The body whose people are told; null: the row's own. */
  readonly party: string | null;
  /** Id of what a notice without an incident is about. */
  readonly about: string | null;
  /** Id of the mail that says what this one would have said. */
  readonly merged_into: string | null;
  /** Id of the destination (通知先) it goes to; null: it is a mail to a person. */
  readonly destination: string | null;
}

/** By which road a notice leaves. */
export type ChannelName = 'mail' | 'webhook';

/** Why the built-in catcher took a mail: its people are a sample's, or no relay was set. */
export type Kept = 'sample' | 'no-relay';

/** The condition that tells its rows from the others. */
export const OF_CHANNEL: Readonly<Record<ChannelName, string>> = {
  mail: 'destination IS NULL',
  webhook: 'destination IS NOT NULL',
};

/** A notice about an incident. */
export type IncidentNotice = NoticeRow & { readonly incident_id: string };

export function isOfIncident(notice: NoticeRow): notice is IncidentNotice {
  return notice.incident_id !== null;
}

/** Whether a copy of it may have left before this one: the mail says 再送. */
export function isResend({ copies }: Pick<NoticeRow, 'copies'>): boolean {
  return copies > 1;
}

/** A notice that belongs to no incident. */
export type MatterNotice = NoticeRow & {
  readonly incident_id: null;
  readonly template: Matter;
  readonly about: string;
};

/** Whether it belongs to no incident. */
export function isOfMatter(notice: NoticeRow): notice is MatterNotice {
  return notice.incident_id === null && notice.about !== null;
}
