import { Module } from '@nestjs/common';
import { ContactAnswers } from '../contacts/contact-answer.repository.js';
import { ChecksService } from './checks.service.js';
import { PlanChecksController } from './plan-checks.controller.js';
import { ProofRepository } from './proof.repository.js';
import { ProofsService } from './proofs.service.js';

/** 点検 and 検証: what a plan does not hold, before the night it is needed. */
@Module({
  controllers: [PlanChecksController],
  providers: [ChecksService, ContactAnswers, ProofRepository, ProofsService],
})
export class PlanChecksModule {}
