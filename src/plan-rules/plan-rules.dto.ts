import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CATEGORIES, type Category } from '../domain/plan/category.js';
import { CHANNELS, type Channel } from '../domain/plan/plan.js';
import { LEVELS, type Level } from '../domain/severity/severity.js';
import { DraftEditDto } from '../plans/version.dto.js';
import { IsOne } from '../shared/is-one.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';
import { IsPlanSpan } from './is-plan-span.js';

const MOST_ROWS = 100;
const LEVELS_OF_A_MATRIX = 12;

export const DELAYS = ['after', 'same-day', 'next-open-day'] as const;

/** When an office is told: so many minutes after awareness, the same day or the next open day. */
export class DelayDto {
  @IsIn(DELAYS)
  kind: (typeof DELAYS)[number];

  /** Of `after`: 0 is at once. */
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @IsPlanSpan()
  minutes?: number;
}

function Delay(): PropertyDecorator {
  return both(
    MayBeAbsent(),
    IsOne(() => DelayDto),
  );
}

/** By level; one that is left out is not told. */
export class DelaysDto {
  @Delay()
  L0?: DelayDto;

  @Delay()
  L1?: DelayDto;

  @Delay()
  L2?: DelayDto;

  @Delay()
  L3?: DelayDto;

  @Delay()
  L4?: DelayDto;
}

function Minutes(): PropertyDecorator {
  return both(MayBeAbsent(), IsInt(), Min(0), IsPlanSpan());
}

/** Minutes by level; one that is left out has none. */
export class SpansDto {
  @Minutes()
  L0?: number;

  @Minutes()
  L1?: number;

  @Minutes()
  L2?: number;

  @Minutes()
  L3?: number;

  @Minutes()
  L4?: number;
}

function Levels(): PropertyDecorator {
  return both(IsArray(), ArrayUnique(), IsIn(LEVELS, { each: true }));
}

/** 段: an office, when it is told, and how it is reached. */
export class RungDto {
  /** Which row of the draft it is, from 0; left out: a new one. */
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(MOST_ROWS)
  was?: number;

  @IsString()
  @Matches(/^[a-z][a-z0-9-]{1,60}$/)
  office: string;

  @IsOne(() => DelaysDto)
  delays: DelaysDto;

  /** In the order in which they are tried; none: any number that is known. */
  @IsArray()
  @ArrayUnique()
  @IsIn(CHANNELS, { each: true })
  channels: Channel[];

  /** Levels at which this office is told at any hour; left out: as the whole ladder. */
  @MayBeAbsent()
  @Levels()
  roundTheClock?: Level[];

  /** Only for these categories; left out: for all. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(CATEGORIES, { each: true })
  categories?: Category[];

  @IsBoolean()
  onlyWithPersonalData: boolean;
}

/** Offices each of which has to answer for itself at some levels. */
export class LadderGroupDto {
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(MOST_ROWS)
  @ArrayUnique()
  @Matches(/^[a-z][a-z0-9-]{1,60}$/, { each: true })
  offices: string[];

  @Levels()
  @ArrayMinSize(1)
  levels: Level[];
}

/** 連絡規則 as they are to be; what stands in the draft beside it (assets, 台帳の責任者) stays. */
export class LadderDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ROWS)
  @ValidateNested({ each: true })
  @Type(() => RungDto)
  rows: RungDto[];

  /** 受領確認を待つ時間: every level has one. */
  @IsOne(() => SpansDto)
  answerWithin: SpansDto;

  @IsOne(() => SpansDto)
  actWithin: SpansDto;

  @IsOne(() => SpansDto)
  nextReport: SpansDto;

  @Levels()
  roundTheClock: Level[];

  /** それぞれの確認. */
  @IsArray()
  @ArrayMaxSize(MOST_ROWS)
  @ValidateNested({ each: true })
  @Type(() => LadderGroupDto)
  each: LadderGroupDto[];
}

const trimmed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.trim() : value;

/** 下限: below which level no incident with this fact is graded. */
export class FloorDto {
  @IsString()
  @Matches(/^[a-z][a-z0-9-]{1,60}$/)
  fact: string;

  @IsString()
  @Transform(trimmed)
  @Length(1, 120)
  @Matches(/^\P{Cc}*$/u)
  label: string;

  @IsIn(LEVELS)
  level: Level;
}

/** 重要度の基準 as they are to be. */
export class SeverityDto {
  /** Impact 1 at urgency 1, 2, 3, then impact 2, and so on. */
  @IsArray()
  @ArrayMinSize(LEVELS_OF_A_MATRIX)
  @ArrayMaxSize(LEVELS_OF_A_MATRIX)
  @IsIn(LEVELS, { each: true })
  matrix: Level[];

  @IsArray()
  @ArrayMaxSize(MOST_ROWS)
  @ValidateNested({ each: true })
  @Type(() => FloorDto)
  floors: FloorDto[];

  @IsInt()
  @Min(0)
  @IsPlanSpan()
  unknownRaisesAfter: number;
}

export const RULES = ['ladder', 'severity'] as const;

/** Rules for a draft: `ladder`, `severity`, or (`copy`) the shared ones as the body's own. */
export class PlanRulesDto extends DraftEditDto {
  @MayBeAbsent()
  @IsOne(() => LadderDto)
  ladder?: LadderDto;

  @MayBeAbsent()
  @IsOne(() => SeverityDto)
  severity?: SeverityDto;

  @MayBeAbsent()
  @IsIn(RULES)
  copy?: (typeof RULES)[number];
}

function both(...rules: PropertyDecorator[]): PropertyDecorator {
  return (target, key) => rules.forEach((rule) => rule(target, key));
}
