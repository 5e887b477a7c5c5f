import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';
import { MayBeAbsent } from '../shared/may-be-absent.js';
import { CommandDto, MOST_ASSETS } from './incident.dto.js';

/** 関係する資産: named from the register of the incident's plan, or taken away. */
export class AssetsDto extends CommandDto {
  @MayBeAbsent()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(MOST_ASSETS)
  @IsString({ each: true })
  @Length(1, 61, { each: true })
  add?: string[];

  @MayBeAbsent()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(MOST_ASSETS)
  @IsString({ each: true })
  @Length(1, 61, { each: true })
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
