import { Module } from '@nestjs/common';
import { EventsController } from './events.controller.js';
import { TimelineController } from './timeline.controller.js';
import { TimelineService } from './timeline.service.js';

/** 経過 and its live changes. */
@Module({
  controllers: [TimelineController, EventsController],
  providers: [TimelineService],
})
export class TimelineModule {}
