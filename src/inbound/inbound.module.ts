import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { InboundMails } from './inbound-mail.repository.js';
import { InboundService } from './inbound.service.js';
import { MailboxWatch } from './mailbox-watch.js';
import { Verdicts } from './verdicts.service.js';

/** Replies and bounces, read from a mailbox where one is set. */
@Module({
  imports: [AccountsModule, NoticesModule],
  providers: [InboundMails, InboundService, MailboxWatch, Verdicts],
  exports: [MailboxWatch],
})
export class InboundModule {}
