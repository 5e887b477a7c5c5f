import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, MaxLength, Min } from 'class-validator';
import { MayBeAbsent } from '../shared/may-be-absent.js';
import { STARTS, type Start } from './first-text.js';

/** A new draft, and what its text begins as. */
export class DraftDto {
  @IsIn(STARTS)
  start: Start;

  /** The playbook that is copied or changed in parts. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(61)
  playbook?: string;

  /** The whole text, where somebody has it already. */
  @MayBeAbsent()
  @IsString()
  text?: string;
}

/** A draft as somebody leaves it. */
export class DraftTextDto {
  @IsString()
  text: string;

  /** The version that was on the screen when the writing began. */
  @IsInt()
  @Min(1)
  version: number;
}

/** Which version somebody means. */
export class DraftVersionDto {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  version: number;
}

/** A text to be looked at, saved or not. */
export class TextDto {
  @IsString()
  text: string;
}
