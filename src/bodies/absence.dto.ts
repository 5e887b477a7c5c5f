import { IsString, Length, MaxLength } from 'class-validator';
import { IsInstant } from '../shared/is-instant.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';

/** An absence from one moment to another (ISO 8601 with zone). */
export class AbsenceDto {
  @IsString()
  @Length(1, 60)
  person: string;

  @IsInstant()
  from: string;

  @IsInstant()
  to: string;

  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  reason?: string;
}
