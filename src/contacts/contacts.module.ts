import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { ContactAnswersModule } from './contact-answers.module.js';
import { ContactChecks } from './contact-checks.service.js';
import { ContactLinksController } from './contact-links.controller.js';
import { ContactLinks } from './contact-links.service.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsService } from './contacts.service.js';
import { DeadAddresses } from './dead-address.repository.js';

/** Whether people can be reached: what became of mails, and what they say when they are asked. */
@Module({
  imports: [AccountsModule, ContactAnswersModule, NoticesModule],
  controllers: [ContactsController, ContactLinksController],
  providers: [ContactChecks, ContactLinks, ContactsService, DeadAddresses],
})
export class ContactsModule {}
