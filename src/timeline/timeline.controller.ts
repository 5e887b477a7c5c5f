import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { TimelineService } from './timeline.service.js';
import { TimelineView } from './timeline.view.js';

/** 経過 of an incident. */
@Controller('api/v1/incidents')
export class TimelineController {
  constructor(private readonly timeline: TimelineService) {}

  @Get(':id/timeline')
  @AllowAll()
  read(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<TimelineView> {
    return this.timeline.read(caller, id);
  }
}
