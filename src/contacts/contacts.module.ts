import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsService } from './contacts.service.js';
import { DeadAddresses } from './dead-address.repository.js';

/** Whether people can be reached. */
@Module({
  imports: [AccountsModule],
  controllers: [ContactsController],
  providers: [ContactsService, DeadAddresses],
})
export class ContactsModule {}
