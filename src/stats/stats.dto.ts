import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { FIRST_FISCAL_YEAR } from '../domain/statistics/period.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';

/** Which incidents are counted. */
export class StatsDto {
  /** The 年度 (2026 is 令和8年度); without one the last twelve months. */
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(FIRST_FISCAL_YEAR)
  @Max(2199)
  fiscalYear?: number;

  /** Drills are counted by themselves; without it incidents are. */
  @MayBeAbsent()
  @IsIn(['incidents', 'drills'])
  counted?: 'incidents' | 'drills';
}
