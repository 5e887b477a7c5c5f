import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { Receipt } from '../incidents/receipt.view.js';
import { PartiesService } from './parties.service.js';
import { PartiesView } from './party.view.js';
import { LettingInDto, LettingOutDto, PartyCallDto } from './sharing.dto.js';

/** 関係団体 of an incident that one's own body leads. */
@Controller('api/v1/incidents')
export class PartiesController {
  constructor(private readonly parties: PartiesService) {}

  @Get(':id/parties')
  @AllowAll()
  read(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<PartiesView> {
    return this.parties.read(caller, id);
  }

  @Post(':id/parties')
  @HttpCode(200)
  @Allow('officer')
  letIn(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: LettingInDto,
  ): Promise<Receipt> {
    return this.parties.letIn(caller, id, input);
  }

  @Post(':id/parties/:party/call')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  call(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('party') party: string,
    @Body() input: PartyCallDto,
  ): Promise<Receipt> {
    return this.parties.call(caller, { id, party }, input);
  }

  @Post(':id/parties/:party/out')
  @HttpCode(200)
  @Allow('officer')
  letOut(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('party') party: string,
    @Body() input: LettingOutDto,
  ): Promise<Receipt> {
    return this.parties.letOut(caller, { id, party }, input);
  }
}
