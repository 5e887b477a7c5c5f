import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { MayBeAbsent } from '../shared/may-be-absent.js';

/** More incidents than this are handed over in several notes. */
export const MOST_HANDED = 50;

/** What is said of one incident. */
export class HandoverItemDto {
  @IsUUID()
  incident: string;

  @IsString()
  @Length(1, 4000)
  text: string;
}

/** 引き渡す */
export class HandoverDto {
  /** The account of whoever is to take it. */
  @IsUUID()
  to: string;

  /** 全体の注意 */
  @IsString()
  @MaxLength(4000)
  note: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_HANDED)
  @ArrayUnique(({ incident }: HandoverItemDto) => incident)
  @ValidateNested({ each: true })
  @Type(() => HandoverItemDto)
  items: HandoverItemDto[];

  /** Those that wait with one of these incidents and end with this one. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(MOST_HANDED)
  @IsUUID(undefined, { each: true })
  replaces?: string[];
}
