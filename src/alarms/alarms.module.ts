import { Module } from '@nestjs/common';
import { HealthModule } from '../health/health.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { AlarmRegisterModule } from './alarm-register.module.js';
import { AlarmsController } from './alarms.controller.js';
import { AlarmsService } from './alarms.service.js';
import { Causes } from './causes.service.js';

/** 火消しの異常: raised, told, settled. */
@Module({
  imports: [AlarmRegisterModule, HealthModule, NoticesModule],
  controllers: [AlarmsController],
  providers: [AlarmsService, Causes],
  exports: [AlarmsService],
})
export class AlarmsModule {}
