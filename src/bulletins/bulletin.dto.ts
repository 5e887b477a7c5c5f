import { IsString, Length, MaxLength } from 'class-validator';
import { CommandDto } from '../incidents/incident.dto.js';
import { IsInstant } from '../shared/is-instant.js';
import { MayBeAbsent } from '../shared/may-be-absent.js';

/** お知らせ板に載せる: all staff read it. */
export class BulletinDto extends CommandDto {
  /** 止まっていること: one line. */
  @IsString()
  @Length(1, 200)
  stopped: string;

  /** 代わりにすること. */
  @IsString()
  @MaxLength(1000)
  instead: string;

  /** 次のお知らせ; absent: nothing is promised. */
  @MayBeAbsent()
  @IsInstant()
  nextNews?: string;

  /** When the お知らせ that was on the screen had been posted; left out: there was none. Another one now means 409. */
  @MayBeAbsent()
  @IsInstant()
  seen?: string;
}

/** お知らせを取り下げる. */
export class BulletinWithdrawalDto extends CommandDto {
  /** When the お知らせ that was on the screen had been posted. */
  @IsInstant()
  seen: string;
}
