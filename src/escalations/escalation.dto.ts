import { IsIn, IsString, Length, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../shared/may-be-absent.js';
import { CALL_RESULTS, type AnswerChoice, type CallResult } from '../domain/incident/incident.js';
import { CHANNELS, type Channel } from '../domain/plan/plan.js';
import { CommandDto, ReasonDto } from '../incidents/incident.dto.js';

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

/** An attempt to reach somebody that nobody answered. */
export class CallAttemptDto extends CommandDto {
  @IsString()
  @Length(1, 60)
  person: string;

  @IsIn(CALL_RESULTS)
  result: CallResult;

  @MayBeAbsent()
  @IsIn(CHANNELS)
  channel?: Channel;

  @MayBeAbsent()
  @IsString()
  @MaxLength(500)
  note?: string;
}

/** 今すぐ連絡する: whoever is no officer says why. */
export class CallNowDto extends CommandDto {
  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}

/** 引き継ぐ: somebody of the body is asked by name to answer for the rung. */
export class RungHandOverDto extends ReasonDto {
  @IsString()
  @Length(1, 60)
  person: string;
}

/** これ以上連絡しない: the whole ladder, or one rung of it. */
export class StandDownDto extends ReasonDto {
  @MayBeAbsent()
  @IsString()
  @Length(1, 80)
  rung?: string;
}
