import { IsIn, IsString, MaxLength } from 'class-validator';
import { CATEGORIES, type Category } from '../domain/plan/category.js';
import { IsInstant } from '../shared/is-instant.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';

/** What would be reported, and when. */
export class PreviewDto {
  @IsIn(CATEGORIES)
  category: Category;

  @IsIn(['L1', 'L2', 'L3', 'L4'])
  level: 'L1' | 'L2' | 'L3' | 'L4';

  @MayBeAbsent()
  @IsIn(['yes', 'no'])
  personalData?: 'yes' | 'no';

  @MayBeAbsent()
  @IsIn(['yes', 'no'])
  drill?: 'yes' | 'no';

  /** Ids of assets of the register, separated by commas. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  assets?: string;

  /** ISO 8601 with zone; now where it is left out or past. */
  @MayBeAbsent()
  @IsInstant()
  at?: string;
}
