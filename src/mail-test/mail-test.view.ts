import type { NoticeStatus } from '../notices/notice-status.js';

/** A relay of the settings, without its password. */
export class RelayView {
  /** host:port. */
  readonly name: string;
  /** `none`: everything is said in the clear, as `?tls=no` allows, or to this machine itself. */
  readonly encryption: 'tls' | 'starttls' | 'none';
  /** Whether we log in there. */
  readonly logsIn: boolean;
  /** Since when it does not take mails; null: it does, or none was tried. */
  readonly failingSince: string | null;
  /** What it comes to grief on, and what to do, in the reader's language. */
  readonly why: string;
  readonly act: string;
  /** What it answered last. */
  readonly said: string;
  readonly lastAccepted: string | null;
}

/** A test mail, and what became of it. */
export class MailTestView {
  readonly id: string;
  readonly address: string;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly status: NoticeStatus;
  readonly attempts: number;
  /** What it came to grief on, and what to do, in the reader's language. */
  readonly why: string;
  readonly act: string;
  readonly said: string;
  readonly arrived: 'yes' | 'no' | null;
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
}

/** メール設定: the relays in use and the last test mails. */
export class MailSetupView {
  /** No relay is set: mails stay in this server. */
  readonly catching: boolean;
  readonly sender: string;
  readonly relays: readonly RelayView[];
  /** Newest first. */
  readonly tests: readonly MailTestView[];
}
