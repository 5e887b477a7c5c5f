import { Module } from '@nestjs/common';
import { AlarmRegister } from './alarm-register.service.js';
import { AlarmRepository } from './alarm.repository.js';

/** The rows of alarms: for those who raise them, and for the mails that tell of them. */
@Module({
  providers: [AlarmRegister, AlarmRepository],
  exports: [AlarmRegister, AlarmRepository],
})
export class AlarmRegisterModule {}
