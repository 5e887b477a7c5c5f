import { Controller, Get, Param } from '@nestjs/common';
import { AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { PlanView, PlaybookView } from './plan.view.js';
import { PlansService } from './plans.service.js';

/** 計画 and 手順書, for reading. */
@Controller('api/v1')
export class PlansController {
  constructor(private readonly plans: PlansService) {}

  @Get('plan')
  @AllowAll()
  read(@CallerOf() caller: Caller): Promise<PlanView> {
    return this.plans.read(caller);
  }

  @Get('playbooks/:id')
  @AllowAll()
  playbook(@CallerOf() caller: Caller, @Param('id') id: string): PlaybookView {
    return this.plans.playbook(caller, id);
  }
}
