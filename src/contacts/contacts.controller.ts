import { Controller, Get } from '@nestjs/common';
import { AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { ContactsView } from './contact.view.js';
import { ContactsService } from './contacts.service.js';

/** 連絡先 of the plan, and which of them are known to be dead. */
@Controller('api/v1/contacts')
export class ContactsController {
  constructor(private readonly contacts: ContactsService) {}

  @Get()
  @AllowAll()
  read(@CallerOf() caller: Caller): Promise<ContactsView> {
    return this.contacts.read(caller);
  }
}
