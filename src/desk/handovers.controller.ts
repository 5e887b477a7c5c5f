import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, CallerOf, type Caller } from '../accounts/caller.js';
import { HandoverDto } from './handover.dto.js';
import { HandoverDraftView, HandoversView, HandoverView } from './handover.view.js';
import { HandoversService } from './handovers.service.js';

/** 引継ぎ of the desk. */
@Controller('api/v1/handovers')
export class HandoversController {
  constructor(private readonly handovers: HandoversService) {}

  @Get()
  @Allow('desk', 'responder', 'officer')
  list(@CallerOf() caller: Caller): Promise<HandoversView> {
    return this.handovers.list(caller);
  }

  /** The note as the state has it now; nothing is stored. */
  @Get('draft')
  @Allow('desk', 'responder', 'officer')
  draft(@CallerOf() caller: Caller): Promise<HandoverDraftView> {
    return this.handovers.draft(caller);
  }

  @Post()
  @Allow('desk', 'responder', 'officer')
  offer(@CallerOf() caller: Caller, @Body() input: HandoverDto): Promise<HandoverView> {
    return this.handovers.offer(caller, input);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  accept(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<HandoverView> {
    return this.handovers.end(caller, id, 'accepted');
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  withdraw(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<HandoverView> {
    return this.handovers.end(caller, id, 'withdrawn');
  }
}
