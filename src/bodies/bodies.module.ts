import { Global, Module } from '@nestjs/common';
import { AbsencesController } from './absences.controller.js';
import { AbsencesRepository } from './absences.repository.js';
import { AbsencesService } from './absences.service.js';
import { Bodies } from './bodies.service.js';
import { FollowedRepository } from './followed.repository.js';
import { FrozenRepository } from './frozen.repository.js';
import { PlansController } from './plans.controller.js';
import { PlansService } from './plans.service.js';

/** Bodies, their plans, and who is where. */
@Global()
@Module({
  controllers: [PlansController, AbsencesController],
  providers: [
    Bodies,
    FollowedRepository,
    FrozenRepository,
    PlansService,
    AbsencesRepository,
    AbsencesService,
  ],
  exports: [Bodies],
})
export class BodiesModule {}
