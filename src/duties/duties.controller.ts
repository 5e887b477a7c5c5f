import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { Receipt } from '../incidents/receipt.view.js';
import { DutiesService, type DutyPath } from './duties.service.js';
import { DutyFactsDto, DutyReportDto, DutyJudgementDto, OrganDto } from './duty.dto.js';
import { DutiesView } from './duty.view.js';

/** The outside duties (外部報告) of an incident. */
@Controller('api/v1/incidents')
export class DutiesController {
  constructor(private readonly duties: DutiesService) {}

  @Get(':id/duties')
  @AllowAll()
  read(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<DutiesView> {
    return this.duties.read(caller, id);
  }

  @Post(':id/organ')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  name(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: OrganDto,
  ): Promise<Receipt> {
    return this.duties.name(caller, id, input);
  }

  @Post(':id/duties/facts')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  record(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: DutyFactsDto,
  ): Promise<Receipt> {
    return this.duties.record(caller, id, input);
  }

  @Post(':id/duties/:duty/report')
  @HttpCode(200)
  @Allow('responder', 'officer')
  report(
    @CallerOf() caller: Caller,
    @Param() path: DutyPath,
    @Body() input: DutyReportDto,
  ): Promise<Receipt> {
    return this.duties.report(caller, path, input);
  }

  @Post(':id/duties/:duty/judgement')
  @HttpCode(200)
  @Allow('responder', 'officer')
  judge(
    @CallerOf() caller: Caller,
    @Param() path: DutyPath,
    @Body() input: DutyJudgementDto,
  ): Promise<Receipt> {
    return this.duties.judge(caller, path, input);
  }
}
