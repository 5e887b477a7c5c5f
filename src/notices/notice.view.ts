import type { Matter } from '../domain/effect.js';
import type { NoticeTemplate } from '../domain/incident/incident.js';
import type { NoticeStatus } from './notice.repository.js';

/** One mail of the 送信箱. */
export class NoticeLine {
  readonly id: string;
  /** Null: the mail belongs to no incident, and is about what `about` names. */
  readonly incident: string | null;
  readonly number: string | null;
  readonly about: string | null;
  readonly template: NoticeTemplate | 'party' | Matter;
  /** The body of the office, where it is another one than one's own. */
  readonly partyName: string | null;
  readonly officeTitle: string;
  readonly personName: string;
  readonly address: string;
  readonly subject: string;
  readonly status: NoticeStatus;
  readonly attempts: number;
  readonly dueAt: string;
  readonly createdAt: string;
  readonly settledAt: string | null;
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
  readonly detail: string;
}

/** A mail as it was sent, with every attempt. */
export class NoticeView extends NoticeLine {
  /** The link is masked, but for an administrator while mail stays in the building. */
  readonly text: string;
  readonly tries: readonly AttemptView[];
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
  readonly error: string;
}
