import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { EventsController } from './events.controller.js';
import { EventsService } from './events.service.js';
import { TimelineController } from './timeline.controller.js';
import { TimelineService } from './timeline.service.js';

/** 経過 and its live changes. */
@Module({
  imports: [AccountsModule],
  controllers: [TimelineController, EventsController],
  providers: [EventsService, TimelineService],
  exports: [TimelineService],
})
export class TimelineModule {}
