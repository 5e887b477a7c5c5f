import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '../domain/calendar/instant.js';
import { nextReportAt } from '../domain/escalation/next-report.js';
import { answerBy } from '../domain/escalation/ladder.js';
import type { Case } from '../domain/incident/case.js';
import type { Telling } from '../domain/incident/incident.js';
import { isBelow } from '../domain/severity/severity.js';
import { viewOf } from '../domain/playbook/standing.js';
import { standings } from '../domain/playbook/standings.js';
import { Address } from '../shared/address.js';
import { CONFIG, type Config } from '../shared/config.js';
import { SECRET } from '../shared/secret.js';
import { dutyNotice, isOfDuty } from './duty-notice.js';
import { factsOf } from './notice-facts.js';
import { headersOf } from './mail-headers.js';
import { writeMail, type Mail } from './mail.js';
import { shortly } from './moment.js';
import { shown, type NoticeInput } from './notice-input.js';
import { isResend, type NoticeRow } from './notice-row.js';
import { partyMail, type PartyMailInput } from './party-mail.js';
import { plainMail } from './plain-mail.js';
import type { OutgoingMail } from './smtp.transport.js';
import { codeLine, codeOf, proofOf, tokenOf } from './token.js';

/** A notice to write, seen at one moment. */
export interface Writing extends Pick<Case, 'incident' | 'setting' | 'now'> {
  readonly telling: Telling;
  readonly notice: Pick<NoticeRow, 'id' | 'key' | 'attempts' | 'copies' | 'plain'>;
  /** Keys of others that waited for the same person and are said by this one too. */
  readonly also?: readonly string[];
}

/** Whose link or code it is. */
interface OfNotice {
  readonly notice: Pick<NoticeRow, 'id'>;
}

/** A mail, and the same with its link masked, as it is kept. */
export interface Written {
  readonly outgoing: OutgoingMail;
  readonly masked: Mail;
}

/** What stands where the link was, in what is kept. */
const MASK = '（リンクは本人だけが使えます）';
const MASKED_CODE = '＊＊＊＊';

/** Writes the mail of a notice; the link is made from the installation's key and kept nowhere. */
@Injectable()
export class MailWriter {
  constructor(
    private readonly address: Address,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(SECRET) private readonly secret: string,
  ) {}

  /** The mail, and the same with its link masked; null when the person has no address. */
  write(writing: Writing): Written | null {
    const { notice, now } = writing;
    const link = this.linkOf(writing);
    const input = {
      ...this.input(writing),
      // Printed at every level: where links are taken out, it opens the page at the known address.
      code: codeOf(this.secret, notice.id),
      needsCode: this.codeFor(writing) !== null,
      codePage: this.address.of('/ack'),
      byReply: this.config.imapUrl !== '',
      resend: isResend(notice),
      next: nextSaid(writing),
      also: this.alsoSaid(writing),
      page: this.address.of(pageOf(writing)),
      now,
    };
    const masked = { ...input, link: MASK, code: input.code && MASKED_CODE };
    return this.written(notice, writeMail({ ...input, link }), writeMail(masked));
  }

  /** A short fixed text, for a mail that cannot be written; null when the person has no address. */
  plain(writing: Writing): Written | null {
    const { incident, setting, telling, notice } = writing;
    const { plan, directory } = setting;
    const code = this.codeFor(writing);
    const { template, person } = telling;
    const about = { template, noticeNumber: notice.id, person };
    const input = {
      to: directory.people.find((each) => each.id === telling.person)?.email ?? '',
      incident,
      plan,
      headers: headersOf({ incident, plan, notice: about }),
    };
    return this.written(
      notice,
      plainMail({ ...input, link: this.linkOf(writing), code }),
      plainMail({ ...input, link: MASK, code: code && MASKED_CODE }),
    );
  }

  /** The mail to somebody of another body; whoever keeps it does not see their address. */
  toParty(
    about: Pick<PartyMailInput, 'incident' | 'plan' | 'party' | 'contact'>,
    notice: Pick<NoticeRow, 'id' | 'copies'>,
  ): Written | null {
    const { id: noticeNumber } = notice;
    const page = this.address.of(`/shared/${about.incident.id}`);
    const code = this.codeFor({ incident: about.incident, notice });
    const byReply = this.config.imapUrl !== '';
    const input = { ...about, page, code, noticeNumber, resend: isResend(notice), byReply };
    const masked = partyMail({ ...input, link: MASK, code: code && MASKED_CODE });
    return this.written(notice, partyMail({ ...input, link: this.linkOf({ notice }) }), {
      ...masked,
      to: '',
    });
  }

  /** 連絡先の確認, with its link and code; null when the person has no address. */
  contactCheck(
    notice: Pick<NoticeRow, 'id'>,
    write: (secrets: { readonly link: string; readonly code: string }) => Mail,
  ): Written | null {
    const link = this.contactLink(notice);
    const mail = write({ link, code: codeOf(this.secret, notice.id) });
    return this.written(notice, mail, write({ link: MASK, code: MASKED_CODE }));
  }

  /** A mail that belongs to no incident and has no link of its own; null when the person has no address. */
  matter(notice: Pick<NoticeRow, 'id'>, mail: Mail): Written | null {
    return this.written(notice, mail, mail);
  }

  /** A kept mail with its link and code put back. */
  linkInto(text: string, notice: Pick<NoticeRow, 'id' | 'template'>): string {
    const isContact = notice.template === 'contact-check';
    const link = isContact ? this.contactLink(notice) : this.linkOf({ notice });
    return text.replace(MASK, link).replace(MASKED_CODE, codeOf(this.secret, notice.id));
  }

  /** A line for each of the others that this mail stands for. */
  private alsoSaid(writing: Writing): string[] {
    const { told, updates = [] } = writing.incident;
    return (writing.also ?? []).flatMap((key) => {
      const telling = told.find((each) => each.key === key);
      if (telling) return [alsoLine(this.input({ ...writing, telling }))];
      const update = updates.find(({ to }) => to.some((each) => each.key === key));
      return update ? [`続報　第${update.number}報　${shown(update.conclusion)}`] : [];
    });
  }

  /** What a notice says, for the mail and for the page behind its link. */
  input({ incident, setting, telling, notice, now }: Writing): NoticeInput {
    const shared = incident.told.filter((each) => each.key === telling.key);
    return {
      incident,
      plan: setting.plan,
      directory: setting.directory,
      ...(isOfDuty(telling)
        ? dutyNotice({ incident, setting, now }, telling)
        : { step: this.stepOf({ incident, setting }, telling) }),
      notice: {
        key: telling.key,
        template: telling.template,
        office: telling.office,
        person: telling.person,
        order: telling.order,
        rungs: shared.flatMap((each) => (each.rung ? [each.office] : [])),
        inPlaceOf: incident.rungs.flatMap(({ id, office }) =>
          shared.some((each) => each.rung === id && each.office !== office) ? [office] : [],
        ),
        passedOver: telling.passedOver,
        noticeNumber: notice.id,
      },
      now,
      answerBy: deadlineOf({ incident, setting, now }, telling),
    };
  }

  /** 確認番号 that the page behind the link asks for; a mail sent before the level rose may carry none. */
  askedCode(incident: Writing['incident'], notice: Pick<NoticeRow, 'id' | 'text'>): string | null {
    return notice.text.includes(codeLine(MASKED_CODE)) ? this.codeFor({ incident, notice }) : null;
  }

  /** 確認番号: asked for at L3 and L4. */
  private codeFor({ incident, notice }: Pick<Writing, 'incident'> & OfNotice): string | null {
    return isBelow(incident.severity.level, 'L3') ? null : codeOf(this.secret, notice.id);
  }

  private linkOf({ notice }: OfNotice): string {
    return this.address.of(`/ack/${tokenOf(this.secret, notice.id)}`);
  }

  private contactLink({ id }: Pick<NoticeRow, 'id'>): string {
    return this.address.of(`/ack/contact/${tokenOf(this.secret, id)}`);
  }

  private written(notice: Pick<NoticeRow, 'id'>, mail: Mail, masked: Mail): Written | null {
    if (!mail.to) return null;
    const { 'Message-ID': id, ...headers } = mail.headers;
    // A reply and a bounce name it, and show by it that they are about this mail.
    const messageId = id.replace(/^</u, `<${proofOf(this.secret, notice.id)}.`);
    const { to, subject, text } = mail;
    const from = this.config.mailFrom;
    return { outgoing: { from, to, subject, text, messageId, headers }, masked };
  }

  private stepOf(
    { incident, setting }: Pick<Writing, 'incident' | 'setting'>,
    { run: id, step, template }: Telling,
  ): NoticeInput['step'] {
    const run = incident.runs.find((each) => each.id === id);
    if (!run) return null;
    const standing = standings(viewOf({ incident, setting }, run)).find(
      (each) => each.item.id === step,
    );
    if (!standing) return null;
    const { item, office, dueAt } = standing;
    const timed = template.startsWith('step-');
    return { title: item.title, how: item.how, office, dueAt: timed ? dueAt : null };
  }
}

/** Where the reader goes on: to the steps when the notice is about one; what is to be decided stands on the first page. */
function pageOf({ incident, telling }: Writing): string {
  const { template, step } = telling;
  const isDecision = template === 'gate' || template === 'ratification';
  const about = isOfDuty(telling) ? '/duties' : step && !isDecision ? '/steps' : '';
  return `/incidents/${incident.id}${about}`;
}

function alsoLine(input: NoticeInput): string {
  if (input.notice.template === 'rung') return '受領確認のお願い（再連絡）';
  const { conclusion, request } = factsOf(input);
  return input.notice.template === 'gate' ? request.sentence : conclusion;
}

/** 次報 as it was promised; a promise that is over is none. */
function nextSaid({ incident, setting, now }: Writing): string | null {
  const at = nextReportAt({ incident, plan: setting.plan });
  return at !== null && at > now ? `${shortly(at, now)} 予定` : null;
}

function deadlineOf(
  { incident, setting, now }: Pick<Case, 'incident' | 'setting' | 'now'>,
  telling: Telling,
): Instant | null {
  if (telling.template !== 'rung') return null;
  // Counted from the acceptance once there is one, so that the page's deadline stands still.
  const { office, acceptedAt } = telling;
  return answerBy(setting.plan, { incident, office }, acceptedAt ?? now);
}
