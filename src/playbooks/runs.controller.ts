import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { ReasonDto } from '../incidents/incident.dto.js';
import { Receipt } from '../incidents/receipt.view.js';
import { MoveView } from './move.view.js';
import { FactsDto, MoveDto, NewStepDto, StartRunDto } from './run.dto.js';
import { RunView } from './run.view.js';
import { RunsService, type RunPath } from './runs.service.js';

const RUN = ':id/runs/:run';

/** The playbooks (手順書) an incident follows. */
@Controller('api/v1/incidents')
export class RunsController {
  constructor(private readonly runs: RunsService) {}

  @Get(':id/runs')
  @AllowAll()
  list(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<RunView[]> {
    return this.runs.list(caller, id);
  }

  @Post(':id/runs')
  @HttpCode(200)
  @Allow('responder', 'officer')
  start(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: StartRunDto,
  ): Promise<Receipt> {
    return this.runs.start(caller, id, input);
  }

  @Post(`${RUN}/leave`)
  @HttpCode(200)
  @Allow('responder', 'officer')
  leave(
    @CallerOf() caller: Caller,
    @Param() path: RunPath,
    @Body() input: ReasonDto,
  ): Promise<Receipt> {
    return this.runs.leave(caller, path, input);
  }

  @Post(`${RUN}/steps`)
  @HttpCode(200)
  @Allow('responder', 'officer')
  addStep(
    @CallerOf() caller: Caller,
    @Param() path: RunPath,
    @Body() input: NewStepDto,
  ): Promise<Receipt> {
    return this.runs.addStep(caller, path, input);
  }

  @Post(`${RUN}/facts`)
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  recordFacts(
    @CallerOf() caller: Caller,
    @Param() path: RunPath,
    @Body() input: FactsDto,
  ): Promise<Receipt> {
    return this.runs.recordFacts(caller, path, input);
  }

  @Get(`${RUN}/move`)
  @AllowAll()
  previewMove(@CallerOf() caller: Caller, @Param() path: RunPath): Promise<MoveView> {
    return this.runs.previewMove(caller, path);
  }

  @Post(`${RUN}/move`)
  @HttpCode(200)
  @Allow('responder', 'officer')
  move(
    @CallerOf() caller: Caller,
    @Param() path: RunPath,
    @Body() input: MoveDto,
  ): Promise<Receipt> {
    return this.runs.move(caller, path, input);
  }
}
