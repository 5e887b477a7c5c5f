import type { RelayCause } from '../shared/mail-causes.js';
import { causeOf, type Stage } from './stage.js';

/**
 * accepted: the relay has it. retryable: not taken, try again. relay-fault: not taken because of us or the
 * relay, try another relay, try again and tell the administrator. dead-address: this person cannot be told this
 * way. rejected: the relay does not want this text. uncertain: cut while the mail was on its way; it may have
 * arrived. not-sent: nobody wanted it any more.
 */
export type SendOutcome =
  'accepted' | 'retryable' | 'relay-fault' | 'dead-address' | 'rejected' | 'uncertain' | 'not-sent';

export interface SendResult {
  readonly outcome: SendOutcome;
  readonly detail: string;
  readonly stage: Stage;
  /** What it came to grief on; null where it did not, or where we ended it ourselves. */
  readonly cause: RelayCause | null;
  /** The relay answered "later" to this very recipient or mail: a sign that it is not down as a whole. */
  readonly deferred: boolean;
}

/** Somebody answered while the conversation was opening. */
export const NOT_SENT = { outcome: 'not-sent', detail: 'over' } as const;

interface SmtpError {
  readonly message: string;
  readonly code: string;
  /** The code of the error beneath. */
  readonly cause: string;
  readonly status: number;
  readonly command: string;
}

/** What an error means for the mail, by where it happened (reliability section 4, T2 outcome table). */
export function classify(error: unknown, reached: Stage): SendResult {
  const smtp = toSmtpError(error);
  const stage = stageOf(smtp, reached);
  const outcome = outcomeOf(smtp, stage);
  const aboutMail = stage === 'data' || stage === 'recipient';
  const deferred = outcome === 'retryable' && smtp.status >= 400 && aboutMail;
  const isFull = stage === 'recipient' && FULL_MAILBOX.test(smtp.message);
  const cause = causeOf({ stage, status: smtp.status, code: smtp.cause || smtp.code, isFull });
  return { outcome, stage, cause, detail: smtp.message.slice(0, 500), deferred };
}

/** The command an error names tells more than how far the conversation had come. */
function stageOf({ code, cause, command }: SmtpError, reached: Stage): Stage {
  if (reached === 'data') return reached;
  if (code === 'ETLS' || /CERT|TLS|SSL/.test(cause)) return 'tls';
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'login';
  if (command.startsWith('RCPT')) return 'recipient';
  if (command.startsWith('MAIL')) return 'sender';
  return command === 'DATA' ? 'content' : reached;
}

function outcomeOf(smtp: SmtpError, stage: Stage): SendOutcome {
  const { status, code, command, message } = smtp;
  const refused = status >= 500;
  if (stage === 'data') return refused ? 'rejected' : status >= 400 ? 'retryable' : 'uncertain';
  if (stage === 'recipient' && refused) {
    return FULL_MAILBOX.test(message) ? 'retryable' : 'dead-address';
  }
  // Said by nodemailer before it speaks of the mail: no server could take such an address.
  if (code === 'EENVELOPE' && command === 'API') return 'dead-address';
  return refused || (isOurs(smtp) && status < 400) ? 'relay-fault' : 'retryable';
}

/** RFC 5321 gives a full mailbox a code for good, RFC 3463 5.2.2; it empties again. */
const FULL_MAILBOX = /\b(552|5\.2\.2)\b/;

/** Log-in and certificates do not mend themselves. */
function isOurs({ code, cause }: SmtpError): boolean {
  return /^(EAUTH|ENOAUTH|ETLS)$/.test(code) || /CERT|TLS|SSL/.test(cause);
}

function toSmtpError(error: unknown): SmtpError {
  const fields = (typeof error === 'object' && error !== null ? error : {}) as Record<
    string,
    unknown
  >;
  const text = (key: string): string => (typeof fields[key] === 'string' ? fields[key] : '');
  return {
    message: text('message') || String(error),
    code: text('code'),
    cause: text('originalCode'),
    status: typeof fields.responseCode === 'number' ? fields.responseCode : 0,
    command: text('command'),
  };
}
