import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Allow, AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import {
  ApprovalDto,
  AssessmentDto,
  ClassificationDto,
  ClosureRequestDto,
  HarmRecordDto,
  JudgementDto,
  ListDto,
  PhaseDto,
  ReopeningDto,
} from './incident.dto.js';
import { ProposalDto, ReportDto, SketchDto } from './report.dto.js';
import { IncidentLine, IncidentPage, IncidentView, ProposalView } from './incident.view.js';
import { IncidentsService } from './incidents.service.js';
import { MeasureDto, SettlementDto } from './measure.dto.js';
import { Receipt } from './receipt.view.js';

/** Incidents: logged, read, led through their phases. */
@Controller('api/v1/incidents')
export class IncidentsController {
  constructor(private readonly incidents: IncidentsService) {}

  @Post()
  @Allow('desk', 'responder')
  report(@CallerOf() caller: Caller, @Body() input: ReportDto): Promise<Receipt> {
    return this.incidents.report(caller, input);
  }

  @Post('proposals')
  @HttpCode(200)
  @Allow('desk', 'responder')
  propose(@CallerOf() caller: Caller, @Body() input: ProposalDto): ProposalView {
    return this.incidents.propose(caller, input);
  }

  /** Open incidents that may be what is being typed; nothing is stored. */
  @Post('similar')
  @HttpCode(200)
  @Allow('desk', 'responder')
  similar(@CallerOf() caller: Caller, @Body() input: SketchDto): Promise<IncidentLine[]> {
    return this.incidents.similar(caller, input);
  }

  @Get()
  @AllowAll()
  list(@CallerOf() caller: Caller, @Query() filter: ListDto): Promise<IncidentPage> {
    return this.incidents.list(caller, filter);
  }

  @Get(':id')
  @AllowAll()
  read(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<IncidentView> {
    return this.incidents.read(caller, id);
  }

  @Post(':id/judgement')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  judge(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: JudgementDto,
  ): Promise<Receipt> {
    return this.incidents.judge(caller, id, input);
  }

  @Post(':id/classification')
  @HttpCode(200)
  @Allow('responder', 'officer')
  classify(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ClassificationDto,
  ): Promise<Receipt> {
    return this.incidents.classify(caller, id, input);
  }

  @Post(':id/severity')
  @HttpCode(200)
  @Allow('responder', 'officer')
  assess(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: AssessmentDto,
  ): Promise<Receipt> {
    return this.incidents.assess(caller, id, input);
  }

  @Post(':id/harm')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  recordHarm(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: HarmRecordDto,
  ): Promise<Receipt> {
    return this.incidents.recordHarm(caller, id, input);
  }

  @Post(':id/phase')
  @HttpCode(200)
  @Allow('responder', 'officer')
  leavePhase(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PhaseDto,
  ): Promise<Receipt> {
    return this.incidents.leavePhase(caller, id, input);
  }

  @Post(':id/closure-request')
  @HttpCode(200)
  @Allow('responder', 'officer')
  requestClosure(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ClosureRequestDto,
  ): Promise<Receipt> {
    return this.incidents.requestClosure(caller, id, input);
  }

  @Post(':id/closure')
  @HttpCode(200)
  @Allow('officer')
  decideClosure(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ApprovalDto,
  ): Promise<Receipt> {
    return this.incidents.decideClosure(caller, id, input);
  }

  @Post(':id/reopening')
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  reopen(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ReopeningDto,
  ): Promise<Receipt> {
    return this.incidents.reopen(caller, id, input);
  }

  @Post(':id/measures')
  @HttpCode(200)
  @Allow('responder', 'officer')
  addMeasure(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: MeasureDto,
  ): Promise<Receipt> {
    return this.incidents.addMeasure(caller, id, input);
  }

  @Post(':id/measures/:measure/settlement')
  @HttpCode(200)
  @Allow('responder', 'officer')
  settleMeasure(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('measure', ParseUUIDPipe) measure: string,
    @Body() input: SettlementDto,
  ): Promise<Receipt> {
    return this.incidents.settleMeasure(caller, { id, measure }, input);
  }
}
