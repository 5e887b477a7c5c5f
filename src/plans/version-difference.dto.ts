import { Matches } from 'class-validator';
import { MayBeAbsent } from '../shared/may-be-absent.js';

const OTHER = /^(in-force|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** What a version is compared with. */
export class VersionDifferenceDto {
  /** The id of another version, or in-force; absent: the plan in force. */
  @MayBeAbsent()
  @Matches(OTHER)
  with?: string;
}
