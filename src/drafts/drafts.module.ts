import { Module } from '@nestjs/common';
import { DraftRepository } from './draft.repository.js';
import { DraftsController } from './drafts.controller.js';
import { DraftsService } from './drafts.service.js';
import { TextChecks } from './text-checks.service.js';

/** 手順書 that are being written, and the checker for those who write them. */
@Module({
  controllers: [DraftsController],
  providers: [DraftRepository, DraftsService, TextChecks],
  exports: [TextChecks],
})
export class DraftsModule {}
