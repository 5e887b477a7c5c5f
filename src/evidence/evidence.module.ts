import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { TimelineModule } from '../timeline/timeline.module.js';
import { FileRepository } from './file.repository.js';
import { FilesController } from './files.controller.js';
import { FilesService } from './files.service.js';

/** 添付: photos and other files, as evidence. */
@Module({
  imports: [AccountsModule, TimelineModule],
  controllers: [FilesController],
  providers: [FilesService, FileRepository],
  exports: [FilesService],
})
export class EvidenceModule {}
