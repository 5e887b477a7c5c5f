import { IsIn, IsString, Length, MaxLength } from 'class-validator';
import { IsDay } from '../shared/is-day.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';
import { CommandDto } from './incident.dto.js';

/** 再発防止策 */
export class MeasureDto extends CommandDto {
  @IsString()
  @Length(1, 1000)
  what: string;

  /** 責任者 */
  @IsString()
  @Length(1, 100)
  owner: string;

  /** 期限, YYYY-MM-DD. */
  @IsDay()
  due: string;
}

export class SettlementDto extends CommandDto {
  @IsIn(['done', 'transferred'])
  how: 'done' | 'transferred';

  @MayBeAbsent()
  @IsString()
  @MaxLength(1000)
  note?: string;
}
