import { Module } from '@nestjs/common';
import { IncidentsModule } from '../incidents/incidents.module.js';
import { PreviewController } from './preview.controller.js';
import { PreviewService } from './preview.service.js';

/** The ladder before anything has happened: of the plan in force, and of drafts. */
@Module({
  imports: [IncidentsModule],
  controllers: [PreviewController],
  providers: [PreviewService],
  exports: [PreviewService],
})
export class PreviewsModule {}
