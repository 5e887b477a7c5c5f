import type { ReceivedMail } from './received-mail.js';

const PRECEDENCE = /\b(?:bulk|junk|list|auto[_-]reply)\b/i;
const SUBJECTS =
  /自動応答|自動返信|自動送信|不在(?:通知|の(?:お知らせ|連絡|ため|返信))|^[【［(（]?不在|休暇中|out of (?:the )?office|auto(?:matic)?[ -]?(?:reply|response)|vacation|away from (?:my|the) (?:desk|office|mail)/i;

/** Headers whose mere presence says that a machine answered. */
const MARKS = ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-response-suppress-reply'];

/**
 * Whether a machine wrote it (RFC 3834): such a mail never counts as an answer. What a vacation notice says is
 * worth nothing at night, and a person who reads mails answers in a moment.
 */
export function isAutomatic({ headers, subject, from }: ReceivedMail): boolean {
  const auto = headers['auto-submitted'];
  return (
    (auto !== undefined && !/^no\b/i.test(auto)) ||
    MARKS.some((name) => headers[name] !== undefined) ||
    PRECEDENCE.test(headers.precedence ?? '') ||
    headers['return-path'] === '<>' ||
    SUBJECTS.test(subject.normalize('NFKC')) ||
    isMachine(from)
  );
}

/** The name before the @ of whoever writes for a mail server. */
export function isMachine(from: string): boolean {
  return /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+@-]|$)/i.test(from);
}
