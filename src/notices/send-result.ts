/** How far the conversation had come; from `data` on the mail may have arrived. */
export type Stage = 'connect' | 'login' | 'envelope' | 'data';

/**
 * accepted: the relay has it. retryable: not taken, try again. relay-fault: not taken because of us or the
 * relay, try again and tell the administrator. dead-address, rejected: this person cannot be told this way.
 * uncertain: cut while the mail was on its way; it may have arrived.
 */
export type SendOutcome =
  'accepted' | 'retryable' | 'relay-fault' | 'dead-address' | 'rejected' | 'uncertain';

export interface SendResult {
  readonly outcome: SendOutcome;
  readonly detail: string;
  /** The relay answered "later" to this very recipient or mail: a sign that it is not down as a whole. */
  readonly deferred: boolean;
}

interface SmtpError {
  readonly message: string;
  readonly code: string;
  readonly status: number;
  readonly command: string;
}

/** What an error means for the mail, by where it happened (reliability section 4, T2 outcome table). */
export function classify(error: unknown, stage: Stage): SendResult {
  const smtp = toSmtpError(error);
  const outcome = outcomeOf(smtp, stage);
  const aboutMail = stage === 'data' || smtp.command.startsWith('RCPT');
  const deferred = outcome === 'retryable' && smtp.status >= 400 && aboutMail;
  return { outcome, detail: smtp.message.slice(0, 500), deferred };
}

function outcomeOf({ code, status, command }: SmtpError, stage: Stage): SendOutcome {
  const permanent = status >= 500;
  if (stage === 'data') return status === 0 ? 'uncertain' : permanent ? 'rejected' : 'retryable';
  if (stage === 'envelope' && permanent) {
    return command.startsWith('RCPT') ? 'dead-address' : 'relay-fault';
  }
  const ours = code === 'EAUTH' || code === 'ETLS' || code === 'ENOAUTH';
  return permanent || ours ? 'relay-fault' : 'retryable';
}

function toSmtpError(error: unknown): SmtpError {
  const fields = (typeof error === 'object' && error !== null ? error : {}) as Record<
    string,
    unknown
  >;
  return {
    message: typeof fields.message === 'string' ? fields.message : String(error),
    code: typeof fields.code === 'string' ? fields.code : '',
    status: typeof fields.responseCode === 'number' ? fields.responseCode : 0,
    command: typeof fields.command === 'string' ? fields.command : '',
  };
}
