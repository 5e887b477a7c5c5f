import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { safeLines, safeText } from '../shared/safe-text.js';

/** A stranger's mail, as far as anything is decided from it; HTML and attachments are never looked at. */
export interface ReceivedMail {
  readonly from: string;
  readonly subject: string;
  /** Header names in lower case; the first of each. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The machine-readable parts of a report on delivery (RFC 3464), each as text. */
  readonly reports: readonly string[];
  /** What a bounce gives back of our own mail. */
  readonly returned: string;
}

/** So much of a mail is read: an answer and a report on delivery stand before any attachment. */
export const BYTES_READ = 128 * 1024;

/** A mail of more parts would take the parser seconds; one that people or servers write has a dozen. */
const MOST_PARTS = 200;
const LARGEST_HEADERS = 64 * 1024;

const LONGEST_TEXT = 64 * 1024;
const PART = /^--/gmu;
const PLAIN = /^content-type:\s*text\/plain/im;
const REPORT = 'message/delivery-status';
const RETURNED = ['message/rfc822', 'text/rfc822-headers', 'message/global-headers'];

/**
 * Read a mail, on the main thread and therefore bounded: measured with the worst inputs found, it takes less than a
 * tenth of a second.
 * @throws when it is no mail, or is made to keep the reader busy.
 */
export async function readMail(whole: Uint8Array): Promise<ReceivedMail> {
  const source = Buffer.from(whole.subarray(0, BYTES_READ));
  const raw = source.toString('latin1');
  if ((raw.match(PART) ?? []).length > MOST_PARTS) throw new Error('too many parts');
  const mail = await PostalMime.parse(source, {
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: 20,
    maxHeadersSize: LARGEST_HEADERS,
    // A bounce gives our mail back as a part: it stays closed, so that its text is never taken for an answer.
    forceRfc822Attachments: true,
  });
  const isPlain = mail.html === undefined || PLAIN.test(raw);
  const headers = Object.fromEntries(
    mail.headers.toReversed().map(({ key, value }) => [key, safeText(value)]),
  );
  return {
    from: addressOf(mail),
    subject: safeText(mail.subject ?? '').slice(0, 500),
    headers,
    // A mail of HTML alone has no text we would trust: a reader might see other words than we do.
    text: isPlain ? safeLines((mail.text ?? '').slice(0, LONGEST_TEXT)) : '',
    reports: partsOf(mail, [REPORT]),
    returned: partsOf(mail, RETURNED).join('\n'),
  };
}

function addressOf({ from }: Email): string {
  return (from?.address ?? '').trim().toLowerCase();
}

function partsOf({ attachments }: Email, types: readonly string[]): string[] {
  return attachments.filter(({ mimeType }) => types.includes(mimeType)).map(textOf);
}

function textOf({ content }: Attachment): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  return Buffer.from(bytes).subarray(0, LONGEST_TEXT).toString('utf8');
}
