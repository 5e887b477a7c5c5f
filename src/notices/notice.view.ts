import type { Matter } from '../domain/effect.js';
import type { NoticeAct, NoticeTemplate } from '../domain/incident/incident.js';
import type { Kept } from './notice-row.js';
import type { NoticeStatus } from './notice-status.js';

/** One mail of the 送信箱. */
export class NoticeLine {
  readonly id: string;
  /** Null: the mail belongs to no incident, and is about what `about` names. */
  readonly incident: string | null;
  readonly number: string | null;
  readonly about: string | null;
  readonly template: NoticeTemplate | 'party' | 'update' | 'webhook' | Matter;
  /** The body of the office, where it is another one than one's own. */
  readonly partyName: string | null;
  readonly officeTitle: string;
  readonly personName: string;
  readonly address: string;
  readonly subject: string;
  readonly status: NoticeStatus;
  /** Why it has not left the building, as it was sent: its people are a sample's, or no relay was set. Null: it has, may have, or nobody has tried. */
  readonly stays: Kept | null;
  readonly attempts: number;
  /** All copies have left that may leave by themselves: one more needs a reason. */
  readonly copiesUsedUp: boolean;
  readonly dueAt: string;
  readonly createdAt: string;
  readonly settledAt: string | null;
  /** Why it is not there, in the reader's language; empty: nothing is wrong, or only the server's own words tell. */
  readonly why: string;
  /** What the mail server answered, or the reason of whoever holds it back. */
  readonly error: string;
}

export class NoticePage {
  readonly items: readonly NoticeLine[];
  readonly next: string | null;
}

export class AttemptView {
  readonly no: number;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly outcome: string;
  /** What it came to grief on, in the reader's language. */
  readonly why: string;
  /** What the mail server answered. */
  readonly detail: string;
}

/** What a person did with a mail: 再送, 保留, let go. */
export class NoticeActView {
  readonly act: NoticeAct;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** The act is on record; what came of it is read again. */
export class NoticeActDone {
  readonly id: string;
  readonly act: NoticeAct;
  readonly at: string;
}

/** A mail as it was sent, with every attempt. */
export class NoticeView extends NoticeLine {
  /** The link is masked, but for an administrator where it stays in the building. */
  readonly text: string;
  readonly tries: readonly AttemptView[];
  /** First to last. */
  readonly acts: readonly NoticeActView[];
}

/** Whether replies and bounces are read; `off`: no mailbox is set. */
export class InboxState {
  readonly state: 'off' | 'ok' | 'failing';
  readonly since: string | null;
  readonly error: string;
}

/** Whether mails leave, for the board. */
export class MailState {
  readonly inbox: InboxState;
  /** `catcher`: nothing leaves the building. `failing`: the relay does not take mails. */
  readonly state: 'ok' | 'failing' | 'catcher';
  readonly waiting: number;
  readonly since: string | null;
  /** What the relay comes to grief on, in the reader's language. */
  readonly why: string;
  /** What it answered last. */
  readonly error: string;
}
