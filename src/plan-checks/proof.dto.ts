import { PlanDayDto } from './plan-day.dto.js';

/** The day from which on a plan is proven; today where it is left out. */
export class ProofDto extends PlanDayDto {}
