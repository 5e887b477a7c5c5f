import type { Incident } from '../domain/incident/incident.js';
import type { PersonId } from '../domain/plan/plan.js';
import type { NoticeInput } from './notice-input.js';

export interface MailHeaders extends Readonly<Record<string, string>> {
  readonly 'Message-ID': string;
}

type HeadersInput = Pick<NoticeInput, 'incident' | 'plan'> & {
  readonly notice: Pick<NoticeInput['notice'], 'noticeNumber'> & {
    readonly template: NoticeInput['notice']['template'] | 'party' | 'update';
    /** Whose thread it is; absent with a party's, which has one for each level. */
    readonly person?: PersonId;
  };
};

/**
 * The headers of a notice (RFC 5322, RFC 3834). The Message-ID comes from the notice's number, so every attempt
 * has the same one. All mails to one person hang under the root of the rung it was called for last: a new rung starts
 * a new thread, so that the telephone rings again.
 */
export function headersOf({ incident, plan, notice }: HeadersInput): MailHeaders {
  const domain = domainOf(plan.body);
  const root = `<${[incident.id, ...threadOf(incident, notice.person)].map(atom).join('.')}@${domain}>`;
  const decide = notice.template === 'gate' || notice.template === 'ratification';
  return {
    'Message-ID': `<${atom(notice.noticeNumber)}.${atom(incident.id)}@${domain}>`,
    'In-Reply-To': root,
    References: root,
    'Auto-Submitted': 'auto-generated',
    ...(decide ? { Importance: 'high' } : {}),
  };
}

/** The rung a person was called for last; the level while it was called for none. */
function threadOf({ told, severity }: Incident, person: PersonId | undefined): string[] {
  const call = told.findLast((each) => each.person === person && each.rung !== null);
  return call?.rung ? [call.rung] : [severity.level];
}

/** The headers of a mail that belongs to no incident: all about one thing hang under one root. */
export function matterHeaders(of: {
  readonly body: string;
  readonly about: string;
  readonly noticeNumber: string;
}): MailHeaders {
  const domain = domainOf(of.body);
  const root = `<${atom(of.about)}@${domain}>`;
  return {
    'Message-ID': `<${atom(of.noticeNumber)}.${atom(of.about)}@${domain}>`,
    'In-Reply-To': root,
    References: root,
    'Auto-Submitted': 'auto-generated',
  };
}

/** A reserved name (RFC 2606): it never belongs to anybody, and needs no setting that could change. */
function domainOf(body: string): string {
  return `${atom(body)}.hikeshi.invalid`;
}

/** Only characters every mail program takes in an id; the others as their code. */
function atom(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9-]/gu, (other) => `_${other.codePointAt(0)?.toString(16)}`);
}
