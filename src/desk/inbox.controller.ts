import { Controller, Get } from '@nestjs/common';
import { AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { InboxService } from './inbox.service.js';
import { DeskCount, InboxView } from './inbox.view.js';

/** 受付箱 */
@Controller('api/v1/inbox')
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  @Get()
  @AllowAll()
  read(@CallerOf() caller: Caller): Promise<InboxView> {
    return this.inbox.read(caller);
  }

  /** What waits at the desk, shown beside the page's name. */
  @Get('count')
  @AllowAll()
  count(@CallerOf() caller: Caller): Promise<DeskCount> {
    return this.inbox.count(caller);
  }
}
