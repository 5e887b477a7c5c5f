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
import { AreIds } from '../shared/are-ids.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';
import { CATEGORIES, type Category } from '../domain/plan/category.js';
import type { Harm, Precision } from '../domain/incident/incident.js';
import {
  LEVELS,
  type Answer,
  type Impact,
  type Level,
  type Urgency,
} from '../domain/severity/severity.js';

const ANSWERS = ['yes', 'no', 'unknown'] as const;
const PRECISIONS = ['year', 'month', 'day', 'minute'] as const;
/** More assets than this at once are no choice any more. */
export const MOST_ASSETS = 50;

/** What every command may carry beside its own fields. */
export class CommandDto {
  /** The version you saw; another one now means 409. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  version?: number;

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

export class AwarenessDto {
  /** ISO 8601 with zone. */
  @IsInstant()
  at: string;

  @MayBeAbsent()
  @IsIn(PRECISIONS)
  precision?: Precision;
}

/** 影響: あり・なし・確認中 */
export class HarmDto implements Harm {
  @IsIn(ANSWERS)
  counter: Answer;

  @IsIn(ANSWERS)
  residents: Answer;

  @IsIn(ANSWERS)
  personalData: Answer;
}

export class ContactDto {
  @IsString()
  @MaxLength(100)
  name: string;

  @IsString()
  @MaxLength(100)
  phone: string;
}

/** 報告する: eight fields, three of them required; 不明 is always an answer. */
export class ReportDto {
  /** 1 何が起きたか */
  @IsString()
  @Length(1, 2000)
  summary: string;

  /** 2 種別; `unknown` is 不明. */
  @IsString()
  @Length(1, 60)
  kind: string;

  /** 3 気づいた時刻 */
  @IsOne(() => AwarenessDto)
  aware: AwarenessDto;

  /** 4 場所・部署 */
  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  place?: string;

  /** 機関, where the body has several; `unknown` is 不明, absent: the first. */
  @MayBeAbsent()
  @IsString()
  @Length(1, 61)
  organ?: string;

  /** 5 システム・設備 */
  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  system?: string;

  /** 6 影響 */
  @MayBeAbsent()
  @IsOne(() => HarmDto)
  harm?: HarmDto;

  /** 7 連絡者と電話 */
  @MayBeAbsent()
  @IsOne(() => ContactDto)
  contact?: ContactDto;

  /** 8 もう行ったこと */
  @MayBeAbsent()
  @IsString()
  @MaxLength(4000)
  done?: string;

  /** Instead of the category the kind proposes. */
  @MayBeAbsent()
  @IsIn(CATEGORIES)
  category?: Category;

  /** Instead of the level the rules propose. */
  @MayBeAbsent()
  @IsIn(LEVELS)
  level?: Level;

  /** Instead of the playbook the kind proposes; `none` for no playbook yet. */
  @MayBeAbsent()
  @IsString()
  @Length(1, 60)
  playbook?: string;

  /** 訓練 */
  @MayBeAbsent()
  @IsBoolean()
  drill?: boolean;

  /** 過去の記録: tells nobody. */
  @MayBeAbsent()
  @IsBoolean()
  past?: boolean;

  /** Assets of the register that are concerned, by id. */
  @MayBeAbsent()
  @AreIds(MOST_ASSETS)
  assets?: string[];

  /** 不明: others may be concerned, nobody can say which yet. */
  @MayBeAbsent()
  @IsBoolean()
  assetsUnknown?: boolean;
}

/** Asks what the rules propose for a kind, the first answers and the named assets. */
export class ProposalDto {
  @IsString()
  @Length(1, 60)
  kind: string;

  @MayBeAbsent()
  @IsOne(() => HarmDto)
  harm?: HarmDto;

  /** Instead of the category the kind proposes. */
  @MayBeAbsent()
  @IsIn(CATEGORIES)
  category?: Category;

  /** From the register of the plan in force, by id. */
  @MayBeAbsent()
  @AreIds(MOST_ASSETS)
  assets?: string[];
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

export class ClassificationDto extends ReasonDto {
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

export class AssessmentDto extends CommandDto {
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

export class HarmRecordDto extends CommandDto {
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
