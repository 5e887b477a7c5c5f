import { IsIn, IsString, Length, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../shared/may-be-absent.js';
import type { AnswerChoice } from '../domain/incident/incident.js';
import { CommandDto } from '../incidents/incident.dto.js';

/** 代理確認: what somebody answered on the telephone, entered by the desk. */
export class TelephoneAnswerDto extends CommandDto {
  @IsString()
  @Length(1, 60)
  person: string;

  @IsIn(['understood', 'call-me', 'hand-over'])
  choice: AnswerChoice;

  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  note?: string;
}
