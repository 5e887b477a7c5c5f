import { IsIn, IsObject, IsString, Length, Matches, MaxLength } from 'class-validator';
import { PLAYBOOK_PHASES, type PlaybookPhase } from '../domain/playbook/definition.js';
import type { FactValue } from '../domain/playbook/run.js';
import { CommandDto, ReasonDto } from '../incidents/incident.dto.js';
import { IsInstant } from '../shared/is-instant.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';
import { IsFactValues } from './is-values.js';

/** 手順書を始める。二つ目も、同じものをもう一度も。 */
export class StartRunDto extends CommandDto {
  @IsString()
  @Length(1, 60)
  playbook: string;
}

/** 臨時の手順 */
export class NewStepDto extends CommandDto {
  @IsIn(PLAYBOOK_PHASES)
  phase: PlaybookPhase;

  @IsString()
  @Length(1, 120)
  title: string;

  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  how?: string;

  @IsString()
  @Length(1, 60)
  office: string;

  /** When it is due; absent: no clock. */
  @MayBeAbsent()
  @IsInstant()
  until?: string;
}

/** 事実の記録。分かったときに、手順を待たずに。 */
export class FactsDto extends CommandDto {
  /** Facts of the playbook by id; null is 不明. */
  @IsObject()
  @IsFactValues()
  facts: Record<string, FactValue>;
}

/** 担当を変える */
export class AssignmentDto extends ReasonDto {
  @IsString()
  @Length(1, 60)
  office: string;
}

/** 引継ぎ */
export class HandOverDto extends CommandDto {
  @IsString()
  @Length(1, 60)
  person: string;

  /** What whoever takes over has to know. */
  @IsString()
  @Length(1, 2000)
  note: string;
}

/** 期限を延ばす */
export class PostponementDto extends ReasonDto {
  @IsInstant()
  until: string;
}

/** 新しい版に切り替える */
export class MoveDto extends ReasonDto {
  /** The version the preview showed. */
  @Matches(/^[0-9a-f]{64}$/)
  digest: string;
}
