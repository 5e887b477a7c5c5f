import { Module } from '@nestjs/common';
import { VersionsModule } from '../plans/versions.module.js';
import { PlanReviewRepository } from './plan-review.repository.js';
import { PlanReviewsController } from './plan-reviews.controller.js';
import { PlanReviewsService } from './plan-reviews.service.js';

/** 見直し of the plan. */
@Module({
  imports: [VersionsModule],
  controllers: [PlanReviewsController],
  providers: [PlanReviewRepository, PlanReviewsService],
})
export class PlanReviewsModule {}
