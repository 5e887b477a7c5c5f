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

const LOGIN_ID = /^[a-z0-9][a-z0-9._-]{1,39}$/;

export class LoginDto {
  @IsString()
  @Length(1, 40)
  loginId: string;

  @IsString()
  @Length(1, 200)
  password: string;
}

export class PasswordChangeDto {
  @IsString()
  @Length(1, 200)
  current: string;

  @IsString()
  @Length(1, 200)
  next: string;
}

/** The first administrator. */
export class SetupDto {
  /** As printed when the server started. */
  @IsString()
  @Length(1, 40)
  code: string;

  @Matches(LOGIN_ID)
  loginId: string;

  @IsString()
  @Length(1, 100)
  name: string;

  @IsString()
  @Length(1, 200)
  password: string;

  /** Also make accounts for trying out; only where the plan is a sample. */
  @IsOptional()
  @IsBoolean()
  samples?: boolean;
}

export class AccountDto {
  @Matches(LOGIN_ID)
  loginId: string;

  @IsString()
  @Length(1, 100)
  name: string;

  @IsString()
  @Length(1, 200)
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

export class AccountChangeDto {
  @IsOptional()
  @IsString()
  @Length(1, 100)
  name?: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  password?: string;

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles?: Role[];

  @IsOptional()
  @IsString()
  @MaxLength(60)
  person?: string | null;

  @IsOptional()
  @IsBoolean()
  disabled?: boolean;
}
