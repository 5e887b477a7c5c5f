import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { HandoverRepository } from './handover.repository.js';
import { HandoversController } from './handovers.controller.js';
import { HandoversService } from './handovers.service.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';
import { MergingController } from './merging.controller.js';
import { MergingService } from './merging.service.js';

/** The desk's work with whole incidents: 受付箱, 統合, 関連付け, 引継ぎ. */
@Module({
  imports: [AccountsModule],
  controllers: [InboxController, MergingController, HandoversController],
  providers: [InboxService, MergingService, HandoversService, HandoverRepository],
})
export class DeskModule {}
