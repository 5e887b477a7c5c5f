import { isMachine } from './automatic.js';
import { safeText } from '../shared/safe-text.js';
import type { ReceivedMail } from './received-mail.js';

/** What a mail server reports of one of our mails. */
export interface Bounce {
  /** permanent: it will never arrive. delayed: the server goes on trying. */
  readonly state: 'permanent' | 'delayed';
  /** Enhanced status and the server's words, on one line. */
  readonly detail: string;
}

const SUBJECTS =
  /undeliver|delivery (?:status notification|failure|has failed|incomplete)|returned mail|failure notice|mail delivery (?:failed|subsystem)|配信(?:不能|できません|エラー)|配送(?:エラー|不能)|送信(?:エラー|できません)/i;
const DELAYED =
  /delay|遅延|will (?:keep|continue) (?:trying|to (?:try|be retried))|still being retried/i;
/** An enhanced status (RFC 3463) or a reply code of a server. */
const STATUS = /\b([245])\.\d{1,3}\.\d{1,3}\b/u;
const REPLY = /\b([45])\d{2}[ -]/u;

/**
 * What a report on delivery says (RFC 3464), or a bounce of a server that writes none; null when the mail is
 * neither. Whether it is ours is asked of the secret in the mail it gives back.
 */
export function bounceOf(mail: ReceivedMail): Bounce | null {
  if (mail.reports.length > 0) return worst(mail.reports.flatMap(recipientsOf));
  const isFromServer = mail.headers['return-path'] === '<>' || isMachine(mail.from);
  if (!isFromServer || !SUBJECTS.test(mail.subject.normalize('NFKC'))) return null;
  return inWords(mail);
}

type Fields = ReadonlyMap<string, string>;

/** The groups of a report after the first, which is about the message as a whole. */
function recipientsOf(report: string): Bounce[] {
  return report
    .split(/\r?\n\s*\r?\n/u)
    .map(fieldsOf)
    .flatMap((fields) => ruling(fields) ?? []);
}

function ruling(fields: Fields): Bounce | null {
  const action = fields.get('action')?.toLowerCase() ?? '';
  const status = STATUS.exec(fields.get('status') ?? '')?.[0] ?? '';
  const said = safeText(fields.get('diagnostic-code') ?? '');
  const detail = [status, said.replace(/^smtp;\s*/i, '')].filter(Boolean).join(' ').slice(0, 300);
  // A mailbox that is full today may take a mail tomorrow; what its server has given up is not coming (RFC 3464, 2.3.3).
  if (action === 'failed') return { state: 'permanent', detail };
  if (action === 'delayed') return { state: 'delayed', detail };
  return null;
}

function worst(found: readonly Bounce[]): Bounce | null {
  return found.find((each) => each.state === 'permanent') ?? found[0] ?? null;
}

function fieldsOf(group: string): Fields {
  const lines = group.replaceAll(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
  return new Map(
    lines.flatMap((line) => {
      const at = line.indexOf(':');
      return at > 0
        ? [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()] as const]
        : [];
    }),
  );
}

function inWords({ subject, text }: ReceivedMail): Bounce {
  const said = text.slice(0, 4000);
  const line = said.split('\n').find((each) => STATUS.test(each) || REPLY.test(each)) ?? '';
  const code = STATUS.exec(line)?.[1] ?? REPLY.exec(line)?.[1];
  const isDelayed = code
    ? code === '4' && DELAYED.test(`${subject}\n${said}`)
    : DELAYED.test(subject);
  return {
    state: isDelayed ? 'delayed' : 'permanent',
    detail: (line || subject).trim().slice(0, 300),
  };
}
