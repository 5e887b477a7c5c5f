import { Module } from '@nestjs/common';
import { VersionsModule } from '../plans/versions.module.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';

/** 計画書: the plan in force as a document. */
@Module({
  imports: [VersionsModule],
  controllers: [DocumentsController],
  providers: [DocumentsService],
})
export class DocumentsModule {}
