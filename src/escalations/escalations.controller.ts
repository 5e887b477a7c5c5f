import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { ReasonDto } from '../incidents/incident.dto.js';
import { Receipt } from '../incidents/receipt.view.js';
import { TelephoneAnswerDto } from './escalation.dto.js';
import { EscalationView } from './escalation.view.js';
import { EscalationsService } from './escalations.service.js';

/** The ladder (連絡) of an incident. */
@Controller('api/v1/incidents')
export class EscalationsController {
  constructor(private readonly escalations: EscalationsService) {}

  @Get(':id/escalation')
  @AllowAll()
  read(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EscalationView> {
    return this.escalations.read(caller, id);
  }

  @Post(':id/rungs/:rung/answer')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  answer(
    @CallerOf() caller: Caller,
    @Param() path: { id: string; rung: string },
    @Body() input: TelephoneAnswerDto,
  ): Promise<Receipt> {
    return this.escalations.answer(caller, path, input);
  }

  @Post(':id/stand-down')
  @HttpCode(200)
  @Allow('officer')
  standDown(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ReasonDto,
  ): Promise<Receipt> {
    return this.escalations.standDown(caller, id, input);
  }
}
