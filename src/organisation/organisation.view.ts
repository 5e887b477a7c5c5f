import type { FindingAfter } from '../plans/findings-after.js';
import { FormerTextView, VersionFindingView } from '../plans/version.view.js';

/** Somebody of the body, or outside it. Private numbers are null for those who may not see them. */
export class MemberView {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  /** 所属, by the id of the unit. */
  readonly unit: string | null;
  /** The organisation of somebody outside the body. */
  readonly outside: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly outOfHours: string | null;
  /** The day on which the contacts were last tried. */
  readonly confirmed: string | null;
}

/** Who is in a place of an office, from when until when (both days count). */
export class PlaceView {
  readonly order: number;
  readonly person: string;
  readonly from: string;
  readonly to: string | null;
}

/** An office with everybody who was, is or will be in it, in the order of their places. */
export class OrganisationOfficeView {
  readonly id: string;
  readonly title: string;
  readonly fullTitle: string;
  readonly outside: boolean;
  readonly places: readonly PlaceView[];
}

export class OrganisationOrganView {
  readonly id: string;
  readonly name: string;
}

export class OrganisationUnitView {
  readonly id: string;
  readonly name: string;
  readonly organ: string;
  readonly parent: string | null;
}

/** 組織: units, people and offices; of the plan in force, or of one of its versions. */
export class OrganisationView {
  readonly bodyName: string;
  /** The day it is for the server, in Asia/Tokyo: the reader's device may be set wrong. */
  readonly today: string;
  /** Whether the caller sees private numbers. */
  readonly showsNumbers: boolean;
  readonly organs: readonly OrganisationOrganView[];
  readonly units: readonly OrganisationUnitView[];
  readonly people: readonly MemberView[];
  readonly offices: readonly OrganisationOfficeView[];
  /** The edit count of the draft; null for the plan in force. */
  readonly version: number | null;
}

/** What an edit changes, or has changed, in words. */
export class OrganisationEditView {
  /** Before → after. */
  readonly lines: readonly string[];
  /** What somebody may have forgotten. */
  readonly notes: readonly string[];
  /** The edit count of the draft afterwards; null: only looked at. */
  readonly version: number | null;
  readonly former: readonly FormerTextView[];
}

export class ListPartView {
  readonly heading: string;
  readonly rows: readonly (readonly string[])[];
}

/** Something the check finds once the list is written. */
export class TransferFindingView extends VersionFindingView implements FindingAfter {
  readonly isNew: boolean;
}

/** What a list of transfers changes, or has changed. */
export class TransferView {
  readonly parts: readonly ListPartView[];
  /** How many offices stay as they are. */
  readonly unchanged: number;
  /** Where it was only looked at: what the check would find from the day of the list on, what is new first. */
  readonly findings: readonly TransferFindingView[];
  readonly version: number | null;
  readonly former: readonly FormerTextView[];
}
