import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { Receipt } from '../incidents/receipt.view.js';
import { ReasonDto } from '../incidents/incident.dto.js';
import {
  CallAttemptDto,
  CallNowDto,
  RungHandOverDto,
  StandDownDto,
  TelephoneAnswerDto,
} from './escalation.dto.js';
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

  /** Called, and nobody answered. */
  @Post(':id/rungs/:rung/calls')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  noteCall(
    @CallerOf() caller: Caller,
    @Param() path: { id: string; rung: string },
    @Body() input: CallAttemptDto,
  ): Promise<Receipt> {
    return this.escalations.noteCall(caller, path, input);
  }

  @Post(':id/rungs/:rung/call-now')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  callNow(
    @CallerOf() caller: Caller,
    @Param() path: { id: string; rung: string },
    @Body() input: CallNowDto,
  ): Promise<Receipt> {
    return this.escalations.callNow(caller, path, input);
  }

  /** 引き受ける: the caller answers for the rung; nobody else of it is called. */
  @Post(':id/rungs/:rung/take-over')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  takeOver(
    @CallerOf() caller: Caller,
    @Param() path: { id: string; rung: string },
    @Body() input: ReasonDto,
  ): Promise<Receipt> {
    return this.escalations.takeOver(caller, path, input);
  }

  /** 引き継ぐ: a person is asked by name, and told at once. */
  @Post(':id/rungs/:rung/hand-over')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  handOver(
    @CallerOf() caller: Caller,
    @Param() path: { id: string; rung: string },
    @Body() input: RungHandOverDto,
  ): Promise<Receipt> {
    return this.escalations.handOver(caller, path, input);
  }

  @Post(':id/stand-down')
  @HttpCode(200)
  @Allow('officer')
  standDown(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: StandDownDto,
  ): Promise<Receipt> {
    return this.escalations.standDown(caller, id, input);
  }
}
