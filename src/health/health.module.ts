import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module.js';
import { DiskSpace } from './disk-space.js';
import { EventLoopLag } from './event-loop-lag.js';
import { HealthController } from './health.controller.js';
import { HealthService } from './health.service.js';
import { QueueRepository } from './queue.repository.js';

/** What monitoring asks: does it live, does it work, how late is it. */
@Module({
  imports: [NoticesModule],
  controllers: [HealthController],
  providers: [DiskSpace, EventLoopLag, HealthService, QueueRepository],
  exports: [DiskSpace],
})
export class HealthModule {}
