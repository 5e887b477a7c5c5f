import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Allow, CallerOf, type Caller } from '../accounts/caller.js';
import { PlanCheckView } from './check.view.js';
import { ChecksService } from './checks.service.js';
import { PlanDayDto } from './plan-day.dto.js';
import { ProofDto } from './proof.dto.js';
import { ProofRunView, ProofsView } from './proof.view.js';
import { ProofsService } from './proofs.service.js';

/** 点検 and 検証 of the plan in force. */
@Controller('api/v1/plan')
export class PlanChecksController {
  constructor(
    private readonly checks: ChecksService,
    private readonly proofs: ProofsService,
  ) {}

  /** As it stands on a day, and the twelve months from there. */
  @Get('check')
  @Allow('officer', 'auditor', 'administrator')
  check(@CallerOf() caller: Caller, @Query() { at }: PlanDayDto): Promise<PlanCheckView> {
    return this.checks.check(caller, at);
  }

  /** The last that was finished, and how far the one under way is. */
  @Get('proofs/latest')
  @Allow('officer', 'auditor', 'administrator')
  latest(@CallerOf() caller: Caller): Promise<ProofsView> {
    return this.proofs.latest(caller);
  }

  /** Every night of the plan from a day on. It takes a while; one that is under way is answered as it is. */
  @Post('proofs')
  @HttpCode(202)
  @Allow('officer', 'administrator')
  prove(@CallerOf() caller: Caller, @Body() { at }: ProofDto): Promise<ProofRunView> {
    return this.proofs.start(caller, at);
  }

  @Post('proofs/:id/cancel')
  @HttpCode(204)
  @Allow('officer', 'administrator')
  cancel(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.proofs.cancel(caller, id);
  }
}
