import { Type } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsInstant } from '../shared/is-instant.js';
import { IsOne } from '../shared/is-one.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';
import { CATEGORIES, type Category } from '../domain/plan/category.js';
import { LEVELS, type Impact, type Level, type Urgency } from '../domain/severity/severity.js';
import { HarmDto } from './report.dto.js';

/** What also a command may carry that is about several incidents, and happens when it is given. */
export class SeenDto {
  /** The version you saw; another one now means 409. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  version?: number;
}

/** What every command on one incident may carry beside its own fields. */
export class CommandDto extends SeenDto {
  /** When it happened (ISO 8601 with zone), if earlier than now. */
  @MayBeAbsent()
  @IsInstant()
  happenedAt?: string;
}

/** A command that needs a reason. */
export class ReasonDto extends CommandDto {
  @IsString()
  @Length(1, 2000)
  reason: string;
}

/** トリアージ: is it an incident? */
export class JudgementDto extends CommandDto {
  @IsBoolean()
  incident: boolean;

  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}

/** A choice that stands for itself: the next one takes its place. */
export class ChoiceDto extends CommandDto {
  /** `seen` of the incident that was on the screen; another choice now means 409. Left out: whatever stands there is chosen anew. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(10_000)
  seen?: string;
}

export class ClassificationDto extends ChoiceDto {
  @IsString()
  @Length(1, 2000)
  reason: string;

  @MayBeAbsent()
  @IsString()
  @Length(1, 60)
  kind?: string;

  @IsIn(CATEGORIES)
  category: Category;

  @MayBeAbsent()
  @IsArray()
  @ArrayUnique()
  @IsIn(CATEGORIES, { each: true })
  secondary?: Category[];
}

export class AssessmentDto extends ChoiceDto {
  /** 影響度 */
  @IsInt()
  @Min(1)
  @Max(4)
  impact: Impact;

  /** 緊急度 */
  @IsInt()
  @Min(1)
  @Max(3)
  urgency: Urgency;

  /** Facts that set a floor, by id (config/severity.yaml). */
  @IsArray()
  @ArrayUnique()
  @IsString({ each: true })
  facts: string[];

  /** Instead of the level the rules propose. */
  @MayBeAbsent()
  @IsIn(LEVELS)
  level?: Level;

  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}

export class HarmRecordDto extends ChoiceDto {
  @IsOne(() => HarmDto)
  harm: HarmDto;
}

/** 拡大停止の確認, 安全確認 */
export class PhaseDto extends CommandDto {
  @IsString()
  @Length(1, 2000)
  confirmation: string;
}

export class ClosureRequestDto extends CommandDto {
  /** 評価・教訓 */
  @IsString()
  @Length(1, 4000)
  lessons: string;

  /** 保存年限 */
  @IsInt()
  @Min(1)
  @Max(100)
  retentionYears: number;
}

/** An office's yes or no. */
export class ApprovalDto extends CommandDto {
  @IsBoolean()
  approved: boolean;

  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  reason?: string;

  /** 兼務例外: why requester and approver are the same person. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  conflict?: string;
}

export class ReopeningDto extends ReasonDto {
  @IsIn(['triage', 'containment'])
  to: 'triage' | 'containment';
}

export class NoteDto extends CommandDto {
  @IsString()
  @Length(1, 4000)
  text: string;

  /** 関係団体にも見せる; else only those see it to whom everything was opened. */
  @MayBeAbsent()
  @IsBoolean()
  shared?: boolean;
}

/** Filters and place of the list; all optional, kept in the console's address. */
export class ListDto {
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  q?: string;

  @MayBeAbsent()
  @IsIn(['open', 'triage', 'containment', 'recovery', 'prevention', 'closed'])
  phase?: string;

  @MayBeAbsent()
  @IsIn([...CATEGORIES, 'none'])
  category?: Category | 'none';

  @MayBeAbsent()
  @IsIn(LEVELS)
  level?: Level;

  /** The incident after which to go on, from `next`. */
  @MayBeAbsent()
  @IsUUID()
  after?: string;

  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}
