import { IsBoolean, IsIn, IsObject, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import type { PartyChoice } from '../domain/sharing/party.js';
import { SCOPES, type Scope } from '../domain/sharing/scope.js';
import type { FactValue } from '../domain/playbook/run.js';
import { CommandDto, ReasonDto } from '../incidents/incident.dto.js';
import { IsFactValues, IsTexts } from '../playbooks/is-values.js';
import { IsInstant } from '../shared/is-instant.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';

/** What is decided of one party, with its reason. */
class AgreementDto extends ReasonDto {
  /** `seen` of the party that was on the screen; something else agreed since means 409. Left out: whatever stands there is changed. */
  @MayBeAbsent()
  @IsString()
  @Length(1, 100)
  seen?: string;
}

/** 関係団体に共有する, or change what it sees. */
export class LettingInDto extends AgreementDto {
  /** The other body, by its id. */
  @IsString()
  @Length(1, 60)
  party: string;

  @IsIn(SCOPES)
  scope: Scope;

  /** 依頼すること */
  @IsString()
  @Length(1, 2000)
  asked: string;

  /** From now, if absent. */
  @MayBeAbsent()
  @IsInstant()
  from?: string;

  /** Until it is let out, if absent. */
  @MayBeAbsent()
  @IsInstant()
  to?: string;

  /** 次報の予定 */
  @MayBeAbsent()
  @IsInstant()
  next?: string;

  /** The office of one's own plan whose steps the party does. */
  @MayBeAbsent()
  @IsString()
  @Length(1, 60)
  office?: string;

  /** In a drill: tell the people of the party too, because it takes part. */
  @MayBeAbsent()
  @IsBoolean()
  takesPart?: boolean;
}

/** A party that asked for a call was telephoned. */
export class PartyCallDto extends CommandDto {
  /** With whom, and what was said. */
  @IsString()
  @Length(1, 2000)
  note: string;
}

/** 共有を終える */
export class LettingOutDto extends AgreementDto {}

/** What the list of shared incidents shows. */
export class SharedListDto {
  /** Only those under way. */
  @MayBeAbsent()
  @IsIn(['true', 'false'])
  open?: 'true' | 'false';

  /** The incident after which to go on, from `next`. */
  @MayBeAbsent()
  @IsUUID()
  after?: string;
}

/** A party's answer to what is asked of it. */
export class PartyAnswerDto {
  @IsIn(['understood', 'call-me'])
  choice: PartyChoice;

  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

/** A party writes into the 経過. */
export class PartyNoteDto {
  @IsString()
  @Length(1, 4000)
  text: string;

  /** When it happened (ISO 8601 with zone), if earlier than now. */
  @MayBeAbsent()
  @IsInstant()
  happenedAt?: string;
}

/** A party has done a step of the office it was given. */
export class PartyCompletionDto {
  @MayBeAbsent()
  @IsObject()
  @IsTexts()
  evidence?: Record<string, string>;

  /** Recorded facts by id; null is 不明, and what is not given stays as it was. */
  @MayBeAbsent()
  @IsObject()
  @IsFactValues()
  facts?: Record<string, FactValue>;

  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  note?: string;
}
