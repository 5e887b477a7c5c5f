import { IsString, Length } from 'class-validator';

/** Somebody has acted on an alarm. */
export class SettleAlarmDto {
  /** What was done, or why it may wait. */
  @IsString()
  @Length(1, 2000)
  reason: string;
}
