import { IsBoolean, IsString, IsUUID, MaxLength } from 'class-validator';
import { CommandDto, SeenDto } from '../incidents/incident.dto.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';

/** 引き取る */
export class TakingDto extends CommandDto {
  /** 対応開始: it is an incident, the response begins. */
  @MayBeAbsent()
  @IsBoolean()
  begin?: boolean;
}

/** 統合 */
export class MergingDto extends SeenDto {
  /** The open incident it goes on in. */
  @IsUUID()
  into: string;

  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}

/** 統合を取り消す */
export class UnmergingDto extends SeenDto {
  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}

/** 関連付け, and taking it away. */
export class LinkDto extends SeenDto {
  @IsUUID()
  other: string;
}
