import { IsBoolean, IsObject, IsString, Length, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../shared/may-be-absent.js';
import type { FactValue } from '../domain/playbook/run.js';
import { CommandDto } from '../incidents/incident.dto.js';
import { IsFactValues, IsTexts } from './is-values.js';

/** 完了: with the evidence and facts the step asks for. */
export class CompletionDto extends CommandDto {
  /** What was kept, by evidence id: object, place, hash, keeper. */
  @MayBeAbsent()
  @IsObject()
  @IsTexts()
  evidence?: Record<string, string>;

  /** Recorded facts by id; null is 不明. */
  @MayBeAbsent()
  @IsObject()
  @IsFactValues()
  facts?: Record<string, FactValue>;

  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  note?: string;

  /** 関係団体にも見せる: the note, to those that see the steps. */
  @MayBeAbsent()
  @IsBoolean()
  shared?: boolean;
}

/** 選択 */
export class ChoiceDto extends CommandDto {
  @IsString()
  @Length(1, 60)
  option: string;

  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  note?: string;
}
