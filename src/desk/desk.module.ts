import { Module } from '@nestjs/common';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';
import { MergingController } from './merging.controller.js';
import { MergingService } from './merging.service.js';

/** The desk's work with whole incidents: 受付箱, 統合, 関連付け. */
@Module({
  controllers: [InboxController, MergingController],
  providers: [InboxService, MergingService],
})
export class DeskModule {}
