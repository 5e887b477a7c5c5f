import { IsObject, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import type { FactValue } from '../domain/playbook/run.js';
import { CommandDto } from '../incidents/incident.dto.js';
import { IsFactValues, IsTexts } from './is-values.js';

/** 完了: with the evidence and facts the step asks for. */
export class CompletionDto extends CommandDto {
  /** What was kept, by evidence id: object, place, hash, keeper. */
  @IsOptional()
  @IsObject()
  @IsTexts()
  evidence?: Record<string, string>;

  /** Recorded facts by id; null is 不明. */
  @IsOptional()
  @IsObject()
  @IsFactValues()
  facts?: Record<string, FactValue>;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

/** 選択 */
export class ChoiceDto extends CommandDto {
  @IsString()
  @Length(1, 60)
  option: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}
