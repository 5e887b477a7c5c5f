import { Module } from '@nestjs/common';
import { ContactAnswersModule } from '../contacts/contact-answers.module.js';
import { ChecksService } from './checks.service.js';
import { PlanChecksController } from './plan-checks.controller.js';
import { ProofRepository } from './proof.repository.js';
import { ProofsService } from './proofs.service.js';

/** 点検 and 検証: what a plan does not hold, before the night it is needed. */
@Module({
  imports: [ContactAnswersModule],
  controllers: [PlanChecksController],
  providers: [ChecksService, ProofRepository, ProofsService],
})
export class PlanChecksModule {}
