import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ClockJumpRepository } from './clock-jump.repository.js';
import { Clock } from './clock.js';
import { Pulse } from './pulse.js';
import { TickRepository } from './tick.repository.js';
import { TimerRepository } from './timer.repository.js';

/** The only source of time, and the rows of due times. */
@Global()
@Module({
  providers: [ClockJumpRepository, Pulse, TickRepository, TimerRepository],
  exports: [ClockJumpRepository, Pulse, TickRepository, TimerRepository],
})
export class ClockModule {
  /** With the clock everything goes by. */
  static with(clock: Clock): DynamicModule {
    return {
      module: ClockModule,
      providers: [{ provide: Clock, useValue: clock }],
      exports: [Clock],
    };
  }
}
