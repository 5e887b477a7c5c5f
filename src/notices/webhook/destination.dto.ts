import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';
import { NEWS_KINDS, type NewsKind } from '../../domain/destination/news.js';
import { LEVELS, type Level } from '../../domain/severity/severity.js';

/** A place that is told beside the mails. */
export class DestinationDto {
  @IsString()
  @Length(1, 60)
  name: string;

  /** HTTPS, without a user name; HTTP and addresses inside only where the settings list them. */
  @IsString()
  @MaxLength(500)
  url: string;

  /** Incidents below this level are not told. */
  @IsIn(LEVELS)
  level: Level;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(NEWS_KINDS, { each: true })
  news: NewsKind[];
}

/** Pause it, remove it, or let it be told again. */
export class DestinationStateDto {
  @IsIn(['on', 'paused', 'removed'])
  state: 'on' | 'paused' | 'removed';
}
