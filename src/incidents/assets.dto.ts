import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { AreIds } from '../shared/are-ids.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';
import { CommandDto } from './incident.dto.js';
import { MOST_ASSETS } from './report.dto.js';

/** 関係する資産: named from the register of the incident's plan, or taken away. */
export class AssetsDto extends CommandDto {
  @MayBeAbsent()
  @AreIds(MOST_ASSETS)
  add?: string[];

  @MayBeAbsent()
  @AreIds(MOST_ASSETS)
  remove?: string[];

  /** 不明: others may be concerned, nobody can say which yet. */
  @MayBeAbsent()
  @IsBoolean()
  unknown?: boolean;

  /** Needed where something is named or taken away. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}
