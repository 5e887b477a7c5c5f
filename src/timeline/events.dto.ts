import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { MayBeAbsent } from '../shared/may-be-absent.js';

/** Where a stream goes on: what `Last-Event-ID` says is newer, and counts before it. */
export class EventsDto {
  /** Number of the last change that was told. */
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  after?: number;
}
