import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DraftsModule } from '../drafts/drafts.module.js';
import { IncidentsModule } from '../incidents/incidents.module.js';
import { VersionsModule } from '../plans/versions.module.js';
import { OrganisationEdits } from './organisation-edits.service.js';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationService } from './organisation.service.js';

/** 組織, for reading and for editing in a draft of the plan. */
@Module({
  imports: [AccountsModule, DraftsModule, IncidentsModule, VersionsModule],
  controllers: [OrganisationController],
  providers: [OrganisationService, OrganisationEdits],
})
export class OrganisationModule {}
