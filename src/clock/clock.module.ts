import { Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from './clock.js';
import { TimerRepository } from './timer.repository.js';

/** The only source of time, and the rows of due times. */
@Global()
@Module({
  providers: [{ provide: Clock, useClass: SystemClock }, TimerRepository],
  exports: [Clock, TimerRepository],
})
export class ClockModule {}
