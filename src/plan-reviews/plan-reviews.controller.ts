import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Allow, CallerOf, type Caller } from '../accounts/caller.js';
import { AuditDto, ReviewDoneDto } from './plan-review.dto.js';
import { PlanReviewsView } from './plan-review.view.js';
import { PlanReviewsService } from './plan-reviews.service.js';

/** 見直し: what makes a review of the plan due, until it is made. */
@Controller('api/v1/plan/reviews')
export class PlanReviewsController {
  constructor(private readonly reviews: PlanReviewsService) {}

  @Get()
  @Allow('officer', 'auditor', 'administrator')
  list(@CallerOf() caller: Caller): Promise<PlanReviewsView> {
    return this.reviews.list(caller);
  }

  /** Record an audit; it makes a review due. */
  @Post()
  @HttpCode(200)
  @Allow('officer', 'auditor', 'administrator')
  audit(@CallerOf() caller: Caller, @Body() input: AuditDto): Promise<PlanReviewsView> {
    return this.reviews.audit(caller, input);
  }

  /** A review was made. Who audits does not do what was asked for. */
  @Post(':key/done')
  @HttpCode(200)
  @Allow('officer', 'administrator')
  done(
    @CallerOf() caller: Caller,
    @Param('key') key: string,
    @Body() input: ReviewDoneDto,
  ): Promise<PlanReviewsView> {
    return this.reviews.done(caller, key, input);
  }
}
