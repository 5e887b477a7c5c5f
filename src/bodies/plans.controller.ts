import { Controller, Get, Param } from '@nestjs/common';
import { AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { PlanView } from './plan.view.js';
import { PlaybookVersionView, PlaybookView } from './playbook.view.js';
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
  playbook(@CallerOf() caller: Caller, @Param('id') id: string): Promise<PlaybookView> {
    return this.plans.playbook(caller, id);
  }

  /** Every version this body has followed: the one in force, then the newest first. */
  @Get('playbooks/:id/versions')
  @AllowAll()
  versions(@CallerOf() caller: Caller, @Param('id') id: string): Promise<PlaybookVersionView[]> {
    return this.plans.versions(caller, id);
  }

  /** A version that is or was in force; incidents under way may follow it still. */
  @Get('playbooks/:id/versions/:digest')
  @AllowAll()
  version(
    @CallerOf() caller: Caller,
    @Param('id') id: string,
    @Param('digest') digest: string,
  ): Promise<PlaybookView> {
    return this.plans.version(caller, id, digest);
  }
}
