import { IsISO8601, IsOptional, IsString, Length, MaxLength } from 'class-validator';

const INSTANT = { strict: true, strictSeparator: true } as const;

/** An absence from one moment to another (ISO 8601 with zone). */
export class AbsenceDto {
  @IsString()
  @Length(1, 60)
  person: string;

  @IsISO8601(INSTANT)
  from: string;

  @IsISO8601(INSTANT)
  to: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;
}
