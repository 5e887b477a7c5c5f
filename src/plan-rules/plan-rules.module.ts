import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/drafts.module.js';
import { PreviewsModule } from '../escalations/previews.module.js';
import { IncidentsModule } from '../incidents/incidents.module.js';
import { VersionsModule } from '../plans/versions.module.js';
import { PlanRulesController } from './plan-rules.controller.js';
import { PlanRules } from './plan-rules.service.js';

/** 連絡規則 and 重要度, for editing in a draft of the plan. */
@Module({
  imports: [DraftsModule, IncidentsModule, PreviewsModule, VersionsModule],
  controllers: [PlanRulesController],
  providers: [PlanRules],
})
export class PlanRulesModule {}
