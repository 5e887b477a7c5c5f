import { IsString, Length } from 'class-validator';

/** A page that has an incident open. */
export class PresenceDto {
  /** Made by the page, another one each time it is opened. */
  @IsString()
  @Length(8, 64)
  page: string;
}
