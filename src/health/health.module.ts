import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module.js';
import { EventLoopLag } from './event-loop-lag.js';
import { HealthController } from './health.controller.js';
import { HealthService } from './health.service.js';
import { QueueRepository } from './queue.repository.js';

/** What monitoring asks: does it live, does it work, how late is it. */
@Module({
  imports: [NoticesModule],
  controllers: [HealthController],
  providers: [EventLoopLag, HealthService, QueueRepository],
})
export class HealthModule {}
