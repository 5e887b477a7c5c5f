import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { DraftEditDto } from '../plans/version.dto.js';
import { IsDay } from '../shared/is-day.js';
import { IsOne } from '../shared/is-one.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';

/** As long as a plan file takes. */
const LONGEST = 120;
const LONGEST_ID = 61;
/** Base64 of the longest list that is read. */
const LONGEST_LIST = 2_900_000;

export const CHANGES = ['person', 'appointment', 'office', 'unit', 'confirmed'] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** The plan in force, or one of its versions. */
export class OrganisationDto {
  @MayBeAbsent()
  @IsUUID()
  version?: string;
}

/** Of which day somebody takes the list home. */
export class TemplateDto {
  @IsDay()
  at: string;
}

const trimmed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.trim() : value;

/** A line of text; left out or empty: there is none. */
function Line(): PropertyDecorator {
  const rules = [
    MayBeAbsent(),
    IsString(),
    MaxLength(LONGEST),
    Matches(/^\P{Cc}*$/u),
    Transform(trimmed),
  ];
  return (target, key) => rules.forEach((rule) => rule(target, key));
}

/** What a form says of a person. */
export class PersonDto {
  @Line()
  name?: string;

  @Line()
  post?: string;

  /** 所属, by the id of the unit. */
  @Line()
  unit?: string;

  /** The organisation of somebody outside the body. */
  @Line()
  outside?: string;

  @Line()
  email?: string;

  @Line()
  phone?: string;

  @Line()
  mobile?: string;

  @Line()
  outOfHours?: string;
}

/** A place of an office: somebody known, somebody new, or (neither) nobody. */
export class PlaceDto {
  @MayBeAbsent()
  @IsString()
  @Length(1, LONGEST_ID)
  person?: string;

  @MayBeAbsent()
  @IsOne(() => PersonDto)
  newcomer?: PersonDto;
}

export class OfficeNameDto {
  @Line()
  title?: string;

  @Line()
  fullTitle?: string;

  /** Held by people outside the body: never told in a drill. */
  @IsBoolean()
  outside: boolean;
}

export class UnitDto {
  @Line()
  name?: string;

  @IsString()
  @Length(1, LONGEST_ID)
  organ: string;

  @MayBeAbsent()
  @IsString()
  @Length(1, LONGEST_ID)
  parent?: string;
}

/**
 * One edit of the organisation. Without `id` something is added; without the values of its kind it is removed. An
 * appointment says who is in the office `id` from the day `from` on, the holder first.
 */
export class OrganisationChangeDto {
  @IsIn(CHANGES)
  kind: ChangeKind;

  @MayBeAbsent()
  @IsString()
  @Length(1, LONGEST_ID)
  id?: string;

  @MayBeAbsent()
  @IsOne(() => PersonDto)
  person?: PersonDto;

  @MayBeAbsent()
  @IsOne(() => OfficeNameDto)
  office?: OfficeNameDto;

  @MayBeAbsent()
  @IsOne(() => UnitDto)
  unit?: UnitDto;

  /** From which day somebody is in the office, or on which day contacts were tried. */
  @MayBeAbsent()
  @IsDay()
  from?: string;

  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(99)
  @ValidateNested({ each: true })
  @Type(() => PlaceDto)
  places?: PlaceDto[];

  /** Whose contacts were tried. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ArrayUnique()
  @IsString({ each: true })
  people?: string[];
}

export class PlanChangeDto extends DraftEditDto {
  @IsOne(() => OrganisationChangeDto)
  change: OrganisationChangeDto;
}

/** A list of transfers, as CSV or Excel. */
export class TransfersDto extends DraftEditDto {
  /** The bytes of the file, as base64. */
  @IsString()
  @Length(1, LONGEST_LIST)
  @Matches(/^[A-Za-z0-9+/]+={0,2}$/)
  file: string;

  /** The day of rows without 着任日; nothing before it changes. */
  @IsDay()
  at: string;
}
