import { IsObject, IsString, Length, MaxLength } from 'class-validator';
import type { FactValue } from '../domain/playbook/run.js';
import { CommandDto, ReasonDto } from '../incidents/incident.dto.js';
import { IsFactValues } from '../playbooks/is-values.js';
import { IsInstant } from '../shared/is-instant.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';

/** 報告を要しないとの判断 */
export class DutyJudgementDto extends ReasonDto {
  /** Who judged: office and name. */
  @IsString()
  @Length(1, 120)
  by: string;
}

/** 報告の記録 */
export class DutyReportDto extends CommandDto {
  /** When it was reported (ISO 8601 with zone). */
  @IsInstant()
  at: string;

  /** 受付番号, where one was given. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(120)
  number?: string;

  /** Who reported: office and name. */
  @IsString()
  @Length(1, 120)
  by: string;
}

/** 機関の記録 */
export class OrganDto extends CommandDto {
  /** An organ of the plan; `unknown` is 不明. */
  @IsString()
  @Length(1, 61)
  organ: string;

  /** Why it is another one than was named before. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}

/** 判定に使う事実の記録 */
export class DutyFactsDto extends CommandDto {
  /** Facts that the duties ask, by id; null is 不明. */
  @IsObject()
  @IsFactValues()
  facts: Record<string, FactValue>;
}
