import { IsBoolean, IsInt, IsString, IsUUID, Length, MaxLength, Min } from 'class-validator';
import { CommandDto } from '../incidents/incident.dto.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';

/** Base64 of the largest part. */
const LONGEST_PART = 240_000;

/** The bytes of one part but the last: 180 000, so that each part is small enough for a slow line. */
export const PART_BYTES = (LONGEST_PART / 4) * 3;

/** A file that is about to be sent. */
export class UploadDto {
  @IsString()
  @Length(1, 255)
  fileName: string;

  /** How many bytes it has. */
  @IsInt()
  @Min(0)
  size: number;
}

/** One part of it. */
export class PartDto {
  /** The bytes, as base64. */
  @IsString()
  @Length(1, LONGEST_PART)
  bytes: string;
}

/** 添付: a file that has arrived whole. */
export class AttachmentDto extends CommandDto {
  /** The step it belongs to, with its run. */
  @MayBeAbsent()
  @IsString()
  @Length(1, 120)
  run?: string;

  @MayBeAbsent()
  @IsString()
  @Length(1, 120)
  step?: string;

  /** The entry of the 経過 it belongs to. */
  @MayBeAbsent()
  @IsUUID()
  entry?: string;

  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  note?: string;

  /** 関係団体にも見せる */
  @MayBeAbsent()
  @IsBoolean()
  shared?: boolean;
}
