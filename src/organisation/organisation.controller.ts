import { Controller, Get } from '@nestjs/common';
import { AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { OrganisationService } from './organisation.service.js';
import { OrganisationView } from './organisation.view.js';

/** 組織: units, people and offices, and every edit of them in a draft of the plan. */
@Controller('api/v1/plan')
export class OrganisationController {
  constructor(private readonly organisation: OrganisationService) {}

  /** Who is in which office, and who was or will be. Private numbers: only for desk, officer and administrator. */
  @Get('organisation')
  @AllowAll()
  read(@CallerOf() caller: Caller): OrganisationView {
    return this.organisation.read(caller);
  }
}
