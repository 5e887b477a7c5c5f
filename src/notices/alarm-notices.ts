import { Inject, Injectable } from '@nestjs/common';
import { AlarmRegister } from '../alarms/alarm-register.service.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import type { Tx } from '../database/sql.js';
import { between, HOUR } from '../domain/calendar/instant.js';
import { Address } from '../shared/address.js';
import { CONFIG, type Config } from '../shared/config.js';
import { alarmMail, canaryMail, testMail } from './alarm-mail.js';
import { MailWriter, type Written } from './mail-writer.js';
import type { MatterMails } from './matter.js';
import { isResend, type MatterNotice } from './notice-row.js';

type Outcome = Written | 'over' | 'no-address';

/** A canary or a test mail that waited so long proves nothing any more. */
const TRIAL_KEEPS = HOUR;

/** Mails about the installation itself: alarms, the canary, and test mails. Nobody comes next: each is told by a row of their own. */
@Injectable()
export class AlarmNotices implements MatterMails {
  constructor(
    private readonly alarms: AlarmRegister,
    private readonly bodies: Bodies,
    private readonly writer: MailWriter,
    private readonly address: Address,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  write(tx: Tx, notice: MatterNotice): Promise<Outcome> {
    return notice.template === 'alarm' ? this.alarm(tx, notice) : this.trial(notice);
  }

  async unreached(): Promise<void> {}

  private async trial(notice: MatterNotice): Promise<Outcome> {
    if (between(notice.created_at, this.clock.now()) > TRIAL_KEEPS) return 'over';
    const write = notice.template === 'canary' ? canaryMail : testMail;
    return this.writer.matter(notice, write(this.common(notice))) ?? 'no-address';
  }

  private async alarm(tx: Tx, notice: MatterNotice): Promise<Outcome> {
    const row = await this.alarms.open(tx, notice.body_id, notice.about);
    if (!row) return 'over';
    const mail = alarmMail({ ...this.common(notice), ...row, paper: this.config.paperList });
    return this.writer.matter(notice, mail) ?? 'no-address';
  }

  private common(notice: MatterNotice) {
    const { body_id: body, id, about, person, office } = notice;
    const { plan, people } = this.bodies.of(body);
    // The settings name administrators by address; everybody else is a person of the plan.
    const email = people.find((each) => each.id === person)?.email ?? '';
    return {
      plan,
      to: office === 'administrator' ? person : email,
      about,
      noticeNumber: id,
      resend: isResend(notice),
      page: this.address.of('/alarms'),
    };
  }
}
