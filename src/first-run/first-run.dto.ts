import { Transform } from 'class-transformer';
import { IsIn, IsString, Length, Matches } from 'class-validator';
import { FIRST_STEPS, MARKS, type FirstStep, type Mark } from '../domain/first-run/first-run.js';

/** What somebody says of a step; `whole`: the list is put away, or taken out again. */
export class FirstMarkDto {
  @IsIn([...FIRST_STEPS, 'whole'])
  step: FirstStep | 'whole';

  @IsIn(MARKS)
  mark: Mark;
}

/** A body of one's own, begun from the sample. */
export class OwnBodyDto {
  /** 団体名; blanks alone are none. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @Length(1, 60)
  bodyName: string;

  /** Short name for files: lower-case letters, digits, hyphens. */
  @Matches(/^[a-z][a-z0-9-]{1,39}$/)
  slug: string;
}

/** サンプルを消す: the name of the sample body, typed. */
export class SampleRemovalDto {
  @IsString()
  @Length(1, 60)
  bodyName: string;
}
