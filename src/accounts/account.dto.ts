import { Transform } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { ROLES, type Role } from './caller.js';
import { LOGIN_ID, toLoginId } from './login-id.js';

/** Long enough for every password the rule allows, however its signs are counted. */
const LONGEST_INPUT = 1000;

export class LoginDto {
  /** Needed where the installation serves several bodies: their log-in ids may be the same. */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  body?: string;

  @Transform(({ value }) => toLoginId(value))
  @Matches(LOGIN_ID)
  loginId: string;

  @IsString()
  @Length(1, LONGEST_INPUT)
  password: string;
}

export class PasswordChangeDto {
  @IsString()
  @Length(1, LONGEST_INPUT)
  current: string;

  @IsString()
  @Length(1, LONGEST_INPUT)
  next: string;
}

/** The first administrator. */
export class SetupDto {
  /** As printed when the server started. */
  @IsString()
  @Length(1, 40)
  code: string;

  @Transform(({ value }) => toLoginId(value))
  @Matches(LOGIN_ID)
  loginId: string;

  @IsString()
  @Length(1, 100)
  name: string;

  @IsString()
  @Length(1, LONGEST_INPUT)
  password: string;

  /** Also make accounts for trying out; only where the plan is a sample. */
  @IsOptional()
  @IsBoolean()
  samples?: boolean;
}

export class AccountDto {
  @Transform(({ value }) => toLoginId(value))
  @Matches(LOGIN_ID)
  loginId: string;

  @IsString()
  @Length(1, 100)
  name: string;

  @IsString()
  @Length(1, LONGEST_INPUT)
  password: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles: Role[];

  /** The person of the directory whose offices this account holds. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  person?: string | null;
}

/** What is left out, or null, stays as it is; `person: null` takes the person away. */
export class AccountChangeDto {
  @IsOptional()
  @IsString()
  @Length(1, 100)
  name?: string | null;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_INPUT)
  password?: string | null;

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles?: Role[] | null;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  person?: string | null;

  @IsOptional()
  @IsBoolean()
  disabled?: boolean | null;

  /** `seen` of the account that was on the screen; another one now means 409. Left out: whatever stands there is changed. */
  @IsOptional()
  @Matches(/^[0-9a-f]{16}$/)
  seen?: string | null;
}
