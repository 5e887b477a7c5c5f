import { IsString, Length } from 'class-validator';
import { IsDay } from '../shared/is-day.js';

/** An audit (監査) that has looked at the plan. */
export class AuditDto {
  /** The day it was, YYYY-MM-DD in Asia/Tokyo; today or before. */
  @IsDay()
  day: string;

  /** Who audited, and what was found. */
  @IsString()
  @Length(1, 2000)
  note: string;
}

/** What came of a review. */
export class ReviewDoneDto {
  @IsString()
  @Length(1, 2000)
  note: string;
}
