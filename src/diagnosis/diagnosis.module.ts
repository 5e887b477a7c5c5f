import { Module } from '@nestjs/common';
import { AlarmsModule } from '../alarms/alarms.module.js';
import { HealthModule } from '../health/health.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { AppliedMigrations } from './applied-migrations.repository.js';
import { BackupFolder } from './backup-folder.js';
import { DiagnosisController } from './diagnosis.controller.js';
import { DiagnosisService } from './diagnosis.service.js';

/** 診断. */
@Module({
  imports: [AlarmsModule, HealthModule, NoticesModule],
  controllers: [DiagnosisController],
  providers: [AppliedMigrations, BackupFolder, DiagnosisService],
})
export class DiagnosisModule {}
