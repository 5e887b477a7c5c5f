import { IsDay } from '../shared/is-day.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';

/** The day on which a plan is looked at; today where it is left out. */
export class PlanDayDto {
  @MayBeAbsent()
  @IsDay()
  at?: string;
}
