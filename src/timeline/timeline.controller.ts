import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { NoteDto, ReasonDto } from '../incidents/incident.dto.js';
import { Receipt } from '../incidents/receipt.view.js';
import { TimelineService } from './timeline.service.js';
import { TimelineView } from './timeline.view.js';

/** 経過 of an incident: read, written to, struck through. */
@Controller('api/v1/incidents')
export class TimelineController {
  constructor(private readonly timeline: TimelineService) {}

  @Get(':id/timeline')
  @AllowAll()
  read(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<TimelineView> {
    return this.timeline.read(caller, id);
  }

  @Post(':id/entries')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  note(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: NoteDto,
  ): Promise<Receipt> {
    return this.timeline.note(caller, id, input);
  }

  @Post(':id/entries/:entry/strike')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  strike(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('entry', ParseUUIDPipe) entry: string,
    @Body() input: ReasonDto,
  ): Promise<Receipt> {
    return this.timeline.strike(caller, { id, entry }, input);
  }
}
