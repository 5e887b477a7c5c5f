import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Allow, CallerOf, type Caller } from '../accounts/caller.js';
import { ApprovalDto, CommandDto, ReasonDto } from '../incidents/incident.dto.js';
import { Receipt } from '../incidents/receipt.view.js';
import { AssignmentDto, HandOverDto, PostponementDto } from './run.dto.js';
import { ChoiceDto, CompletionDto } from './step.dto.js';
import { StepsService, type StepPath } from './steps.service.js';

const STEP = ':id/runs/:run/steps/:step';

/** The steps (手順) of an incident's playbooks. */
@Controller('api/v1/incidents')
export class StepsController {
  constructor(private readonly steps: StepsService) {}

  @Post(`${STEP}/begin`)
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  begin(
    @CallerOf() caller: Caller,
    @Param() path: StepPath,
    @Body() input: CommandDto,
  ): Promise<Receipt> {
    return this.steps.begin(caller, path, input);
  }

  @Post(`${STEP}/assignment`)
  @HttpCode(200)
  @Allow('responder', 'officer')
  reassign(
    @CallerOf() caller: Caller,
    @Param() path: StepPath,
    @Body() input: AssignmentDto,
  ): Promise<Receipt> {
    return this.steps.reassign(caller, path, input);
  }

  @Post(`${STEP}/hand-over`)
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  handOver(
    @CallerOf() caller: Caller,
    @Param() path: StepPath,
    @Body() input: HandOverDto,
  ): Promise<Receipt> {
    return this.steps.handOver(caller, path, input);
  }

  @Post(`${STEP}/postponement`)
  @HttpCode(200)
  @Allow('responder', 'officer')
  postpone(
    @CallerOf() caller: Caller,
    @Param() path: StepPath,
    @Body() input: PostponementDto,
  ): Promise<Receipt> {
    return this.steps.postpone(caller, path, input);
  }

  @Post(`${STEP}/completion`)
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  complete(
    @CallerOf() caller: Caller,
    @Param() path: StepPath,
    @Body() input: CompletionDto,
  ): Promise<Receipt> {
    return this.steps.complete(caller, path, input);
  }

  @Post(`${STEP}/answer`)
  @HttpCode(200)
  @Allow('responder', 'officer')
  answer(
    @CallerOf() caller: Caller,
    @Param() path: StepPath,
    @Body() input: ChoiceDto,
  ): Promise<Receipt> {
    return this.steps.answer(caller, path, input);
  }

  @Post(`${STEP}/skip`)
  @HttpCode(200)
  @Allow('responder', 'officer')
  skip(
    @CallerOf() caller: Caller,
    @Param() path: StepPath,
    @Body() input: ReasonDto,
  ): Promise<Receipt> {
    return this.steps.skip(caller, path, input);
  }

  @Post(`${STEP}/undo`)
  @HttpCode(200)
  @Allow('desk', 'responder', 'officer')
  undo(
    @CallerOf() caller: Caller,
    @Param() path: StepPath,
    @Body() input: ReasonDto,
  ): Promise<Receipt> {
    return this.steps.undo(caller, path, input);
  }

  @Post(`${STEP}/request`)
  @HttpCode(200)
  @Allow('responder', 'officer')
  request(
    @CallerOf() caller: Caller,
    @Param() path: StepPath,
    @Body() input: ReasonDto,
  ): Promise<Receipt> {
    return this.steps.request(caller, path, input);
  }

  @Post(`${STEP}/decision`)
  @HttpCode(200)
  @Allow('officer')
  decide(
    @CallerOf() caller: Caller,
    @Param() path: StepPath,
    @Body() input: ApprovalDto,
  ): Promise<Receipt> {
    return this.steps.decide(caller, path, input);
  }

  @Post(`${STEP}/emergency-action`)
  @HttpCode(200)
  @Allow('responder', 'officer')
  actFirst(
    @CallerOf() caller: Caller,
    @Param() path: StepPath,
    @Body() input: ReasonDto,
  ): Promise<Receipt> {
    return this.steps.actFirst(caller, path, input);
  }

  @Post(`${STEP}/ratification`)
  @HttpCode(200)
  @Allow('officer')
  ratify(
    @CallerOf() caller: Caller,
    @Param() path: StepPath,
    @Body() input: ApprovalDto,
  ): Promise<Receipt> {
    return this.steps.ratify(caller, path, input);
  }
}
