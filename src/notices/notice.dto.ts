import { IsIn, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { IsDay } from '../shared/is-day.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';

const STATUSES = [
  'pending',
  'sending',
  'uncertain',
  'accepted',
  'undeliverable',
  'superseded',
  'parked',
];

/** Filters of the 送信箱. */
export class NoticeFilterDto {
  @MayBeAbsent()
  @IsIn(STATUSES)
  status?: string;

  @MayBeAbsent()
  @IsUUID()
  incident?: string;

  /** Part of a person's name, an office's title, an address, a subject or an incident's number. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  q?: string;

  /** The day the mail was asked for, YYYY-MM-DD in Asia/Tokyo. */
  @MayBeAbsent()
  @IsDay()
  day?: string;

  @MayBeAbsent()
  @IsUUID()
  after?: string;
}

/** 再送 and letting go; the reason is needed where all copies have left. */
export class NoticeRetryDto {
  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  reason?: string;
}

/** 保留. */
export class NoticeParkDto {
  @IsString()
  @Length(1, 500)
  reason: string;
}
