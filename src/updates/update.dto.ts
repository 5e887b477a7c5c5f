import { IsString, Length, MaxLength } from 'class-validator';
import { CommandDto } from '../incidents/incident.dto.js';
import { IsInstant } from '../shared/is-instant.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';

/** 続報を送る. */
export class UpdateDto extends CommandDto {
  /** 結論: one line. */
  @IsString()
  @Length(1, 200)
  conclusion: string;

  /** 影響; empty: as it is on record. */
  @IsString()
  @MaxLength(1000)
  affected: string;

  /** 対応中; empty: 確認中. */
  @IsString()
  @MaxLength(1000)
  doing: string;

  /** 次報予定; absent: as the plan says for the level. */
  @MayBeAbsent()
  @IsInstant()
  nextReport?: string;
}
