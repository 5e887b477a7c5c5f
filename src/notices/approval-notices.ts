import { Injectable } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import type { Tx } from '../database/sql.js';
import { askFor, asksStill } from '../domain/plan-version/ask.js';
import { authorityOf } from '../domain/plan/authority.js';
import { orderFor } from '../domain/plan-version/version.js';
import { VersionContext } from '../plans/version-context.service.js';
import { Address } from '../shared/address.js';
import { approvalMail } from './approval-mail.js';
import { MailWriter, type Written } from './mail-writer.js';
import type { MatterMails } from './matter.js';
import { isResend, type MatterNotice } from './notice-row.js';
import { NoticeRepository } from './notice.repository.js';

/** 決裁を求める mails: the version and the order of offices are asked again when one leaves. */
@Injectable()
export class ApprovalNotices implements MatterMails {
  constructor(
    private readonly versions: VersionContext,
    private readonly bodies: Bodies,
    private readonly notices: NoticeRepository,
    private readonly writer: MailWriter,
    private readonly address: Address,
  ) {}

  async write(tx: Tx, notice: MatterNotice): Promise<Written | 'over' | 'vacant' | 'no-address'> {
    const { body_id: body, about, person } = notice;
    const version = await this.versions.find(body, about, tx);
    const setting = await this.versions.setting(body, tx);
    const verdict = asksStill(version, notice, setting);
    if (verdict !== 'asks') return verdict;
    const authority = authorityOf(person, orderFor(version, setting.orders), setting);
    if (!authority) return 'vacant';
    const mail = approvalMail({
      ...{ version, authority, directory: setting.directory, plan: this.bodies.of(body).plan },
      ...{ person, noticeNumber: notice.id, resend: isResend(notice) },
      page: this.address.of(`/plans/versions/${about}`),
    });
    return this.writer.matter(notice, mail) ?? 'no-address';
  }

  async unreached(tx: Tx, { body_id: body, about, person }: MatterNotice): Promise<void> {
    const version = await this.versions.find(body, about, tx);
    const setting = await this.versions.setting(body, tx);
    const now = setting.at;
    await this.notices.tell(tx, { body, now }, askFor(version, setting, person));
  }
}
