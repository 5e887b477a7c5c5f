import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { TimelineModule } from '../timeline/timeline.module.js';
import { PartiesController } from './parties.controller.js';
import { PartiesService } from './parties.service.js';
import { SharedController } from './shared.controller.js';
import { SharedService } from './shared.service.js';

/** One incident, several bodies: the lead lets parties in, each sees what it was let in to. */
@Module({
  imports: [AccountsModule, EvidenceModule, TimelineModule],
  controllers: [PartiesController, SharedController],
  providers: [PartiesService, SharedService],
})
export class SharingModule {}
