import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/drafts.module.js';
import { VersionChecks } from './version-checks.service.js';
import { VersionContext } from './version-context.service.js';
import { VersionDifferenceController } from './version-difference.controller.js';
import { VersionDifferences } from './version-differences.service.js';
import { VersionDecisions } from './version-decisions.service.js';
import { VersionRepository } from './version.repository.js';
import { VersionsController } from './versions.controller.js';
import { VersionsService } from './versions.service.js';

/** 計画の版: drafted, checked, approved, in force from a day on. */
@Module({
  imports: [DraftsModule],
  controllers: [VersionsController, VersionDifferenceController],
  providers: [
    VersionRepository,
    VersionContext,
    VersionChecks,
    VersionDecisions,
    VersionDifferences,
    VersionsService,
  ],
  exports: [VersionContext, VersionsService, VersionDifferences, VersionChecks, VersionRepository],
})
export class VersionsModule {}
