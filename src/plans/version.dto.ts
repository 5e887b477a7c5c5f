import {
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { IsDay } from '../shared/is-day.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';

/** What a new draft begins as: the plan in force, or the body's files on disk. */
export const VERSION_STARTS = ['in-force', 'files'] as const;
export type VersionStart = (typeof VERSION_STARTS)[number];

/** A new draft of the plan. */
export class NewVersionDto {
  @IsIn(VERSION_STARTS)
  from: VersionStart;

  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  note?: string;
}

/** Which file of a version is meant. */
export class VersionPathDto {
  @IsString()
  @MaxLength(200)
  path: string;
}

/** A file of a draft as somebody leaves it. */
export class VersionFileDto extends VersionPathDto {
  /** Null takes the file away. */
  @ValidateIf((_, value) => value !== null)
  @IsString()
  text: string | null;

  /** The edit of the draft that was on the screen when the writing began. */
  @IsInt()
  @Min(1)
  version: number;
}

/** 決裁を求める. */
export class RequestVersionDto {
  /** The day it is to be in force from, at 00:00 in Japan: today or later. */
  @IsDay()
  inForceFrom: string;

  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  note?: string;
}

/** 承認, of what was read and for the day that was read; a reason only where somebody is passed over, or the requester approves. */
export class ApproveVersionDto {
  @Matches(/^[0-9a-f]{64}$/)
  digest: string;

  @IsDay()
  inForceFrom: string;

  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  reason?: string;
}

/** 差戻し, 取下げ: never without a reason. */
export class VersionReasonDto {
  @IsString()
  @MaxLength(500)
  reason: string;
}

/** An edit that forms make of a draft. */
export class DraftEditDto {
  /** The edit count of the draft that was on the screen. */
  @IsInt()
  @Min(1)
  version: number;

  /** Only say what would change. */
  @MayBeAbsent()
  @IsBoolean()
  preview?: boolean;
}
