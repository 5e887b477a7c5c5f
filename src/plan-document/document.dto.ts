import { IsIn, IsUUID } from 'class-validator';
import { EDITIONS, type Edition } from '../domain/plan-document/document.js';
import { IsDay } from '../shared/is-day.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';
import { FORMATS, PARTS, type Format, type Part } from './write.js';

/** Which document somebody wants. */
export class DocumentDto {
  @IsIn(FORMATS)
  format: Format;

  @IsIn(EDITIONS)
  edition: Edition;

  /** The contact sheet (連絡網) or the night desk's card (宿直カード) alone; the whole plan otherwise. */
  @MayBeAbsent()
  @IsIn(PARTS)
  only?: Part;

  /** Who stands in the offices on this day (YYYY-MM-DD); today otherwise. */
  @MayBeAbsent()
  @IsDay()
  at?: string;

  /** A version of the plan, 案 on each page until it is approved; the plan in force otherwise. */
  @MayBeAbsent()
  @IsUUID()
  version?: string;
}
