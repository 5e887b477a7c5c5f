import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { join } from 'node:path';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ContactAnswersModule } from '../contacts/contact-answers.module.js';
import { AlarmRegisterModule } from '../alarms/alarm-register.module.js';
import { CONFIG, type Config } from '../shared/config.js';
import { AckController } from './ack.controller.js';
import { AckFont } from './ack-font.js';
import { AckPages } from './ack-pages.js';
import { AckService } from './ack.service.js';
import { VersionsModule } from '../plans/versions.module.js';
import { AlarmNotices } from './alarm-notices.js';
import { Backlog } from './backlog.repository.js';
import { ApprovalNotices } from './approval-notices.js';
import { Collapse } from './collapse.js';
import { ContactNotices } from './contact-notices.js';
import { InboxHealth } from './inbox-health.js';
import { MailCatcher } from './mail-catcher.js';
import { MailHealth } from './mail-health.js';
import { MailWriter } from './mail-writer.js';
import { Matters } from './matters.js';
import { NoticeActs } from './notice-act.repository.js';
import { NoticeActsService } from './notice-acts.service.js';
import { NoticeList } from './notice-list.repository.js';
import { LeavingMails } from './leaving-mails.js';
import { MailOutcomes } from './mail-outcomes.js';
import { NoticeSender } from './notice-sender.js';
import { NoticesController } from './notices.controller.js';
import { NoticesService } from './notices.service.js';
import { PartyAcks } from './party-acks.js';
import { PartyNotices } from './party-notices.js';
import { parseRelay, RELAYS, type Relay } from './relay.js';
import { Replies } from './replies.service.js';
import { SampleBodies } from './sample-bodies.repository.js';
import { SampleMails } from './sample-mails.js';
import { SmtpTransport } from './smtp.transport.js';
import { UpdateMails } from './update-mails.service.js';
import { UpdateNotices } from './update-notices.js';

/** Mails: written, sent, answered; caught in the building when no relay is set, and those of a sample always. */
@Module({
  imports: [AccountsModule, AlarmRegisterModule, ContactAnswersModule, VersionsModule],
  controllers: [NoticesController, AckController],
  providers: [
    {
      provide: MailCatcher,
      inject: [CONFIG],
      useFactory: ({ folder }: Config) => new MailCatcher(join(folder, 'mail')),
    },
    {
      provide: RELAYS,
      inject: [CONFIG, MailCatcher],
      useFactory: async ({ smtpUrl, smtpUrl2 }: Config, catcher: MailCatcher): Promise<Relay[]> =>
        smtpUrl ? [smtpUrl, smtpUrl2].filter(Boolean).map(parseRelay) : [await catcher.start()],
    },
    AckFont,
    AckPages,
    AckService,
    AlarmNotices,
    ApprovalNotices,
    Backlog,
    Collapse,
    ContactNotices,
    InboxHealth,
    MailHealth,
    MailWriter,
    Matters,
    NoticeActs,
    NoticeActsService,
    NoticeList,
    NoticeSender,
    LeavingMails,
    MailOutcomes,
    NoticesService,
    PartyAcks,
    PartyNotices,
    Replies,
    SampleBodies,
    SampleMails,
    SmtpTransport,
    UpdateMails,
    UpdateNotices,
  ],
  exports: [...[AckService, InboxHealth, Replies, NoticeSender], ...[NoticesService, UpdateMails]],
})
export class NoticesModule implements OnApplicationShutdown {
  constructor(private readonly catcher: MailCatcher) {}

  /** Let the catcher finish. */
  async onApplicationShutdown(): Promise<void> {
    await this.catcher.stop();
  }
}
