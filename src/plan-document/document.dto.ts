import { IsIn, Matches } from 'class-validator';
import { EDITIONS, type Edition } from '../domain/plan-document/document.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';
import { FORMATS, type Format } from './write.js';

/** Parts that can be printed alone. */
export const PARTS = ['contacts'] as const;
export type Part = (typeof PARTS)[number];

/** Which document somebody wants. */
export class DocumentDto {
  @IsIn(FORMATS)
  format: Format;

  @IsIn(EDITIONS)
  edition: Edition;

  /** The contact sheet (連絡網) alone; the whole plan otherwise. */
  @MayBeAbsent()
  @IsIn(PARTS)
  only?: Part;

  /** Who stands in the offices on this day (YYYY-MM-DD); today otherwise. */
  @MayBeAbsent()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  at?: string;
}
