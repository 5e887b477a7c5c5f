import { IsBoolean, IsIn, IsString, Length, MaxLength } from 'class-validator';
import { IsInstant } from '../shared/is-instant.js';
import { IsOne } from '../shared/is-one.js';
import { AreIds } from '../shared/are-ids.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';
import { CATEGORIES, type Category } from '../domain/plan/category.js';
import type { Harm, Precision } from '../domain/incident/incident.js';
import { LEVELS, type Answer, type Level } from '../domain/severity/severity.js';

const ANSWERS = ['yes', 'no', 'unknown'] as const;
const PRECISIONS = ['year', 'month', 'day', 'minute'] as const;
/** More assets than this at once are no choice any more. */
export const MOST_ASSETS = 50;

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

/** What was typed so far, to see whether it is known already. */
export class SketchDto {
  @IsString()
  @MaxLength(2000)
  text: string;

  @IsString()
  @Length(1, 60)
  kind: string;
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
