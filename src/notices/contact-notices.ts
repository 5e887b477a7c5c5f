import { Injectable } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { ContactAnswersService } from '../contacts/contact-answers.service.js';
import type { Tx } from '../database/sql.js';
import { contactChecks, roundAt } from '../domain/contact/round.js';
import { officeOf } from '../domain/plan/directory.js';
import { contactMail } from './contact-mail.js';
import { MailWriter, type Written } from './mail-writer.js';
import type { MatterMails } from './matter.js';
import { isResend, type MatterNotice } from './notice-row.js';

/** 連絡先の確認: whether the round still asks this person is looked at again when the mail leaves. */
@Injectable()
export class ContactNotices implements MatterMails {
  constructor(
    private readonly bodies: Bodies,
    private readonly contacts: ContactAnswersService,
    private readonly writer: MailWriter,
    private readonly clock: Clock,
  ) {}

  async write(tx: Tx, notice: MatterNotice): Promise<Written | 'over' | 'no-address'> {
    const { body_id: body, id, key, person, office, about } = notice;
    const loaded = this.bodies.of(body);
    const { plan, people } = loaded;
    const now = this.clock.now();
    const round = roundAt(now, plan.hours);
    if (round?.id !== about) return 'over';
    const directory = await this.bodies.directory(tx, body, now);
    const known = await this.contacts.known(tx, loaded);
    const offices = plan.offices.map((each) => each.id);
    const asked = contactChecks(round, { ...known, directory, offices, now });
    if (!asked.some((each) => each.person === person)) return 'over';
    const input = {
      ...{ plan, about, noticeNumber: id, resend: isResend(notice), until: round.until },
      to: people.find((each) => each.id === person)?.email ?? '',
      officeTitle: officeOf(plan.offices, office).title,
      again: key.endsWith(':2'),
    };
    const write = (secrets: { link: string; code: string }) =>
      contactMail({ ...input, ...secrets });
    return this.writer.contactCheck(notice, write) ?? 'no-address';
  }

  /** The contacts page shows the address as dead; nobody else can answer for it. */
  async unreached(): Promise<void> {}
}
