import type { Approval, PlanState } from '../domain/plan-version/version.js';
import type { VersionFinding } from './read-plan.js';

/** What an office decided on a version; 代決 shows in `isDeputy` and `inPlaceOf`. */
export class ApprovalView implements Approval {
  readonly decision: 'approved' | 'returned';
  readonly office: string;
  readonly officeTitle: string;
  readonly person: string;
  readonly name: string;
  /** A deputy of that office, not its holder. */
  readonly isDeputy: boolean;
  /** The first office of the order, where somebody after it decided. */
  readonly inPlaceOf: string | null;
  readonly inPlaceOfTitle: string | null;
  readonly reason: string;
  /** The requester approved, because nobody else stands in the order. */
  readonly exception: boolean;
  readonly at: string;
}

/** Somebody's own act on a version. */
export class ActView {
  readonly name: string;
  readonly at: string;
  readonly reason: string;
}

/** A version of the plan in a list. */
export class VersionLine {
  readonly id: string;
  readonly number: number;
  /** What the plan itself calls its version (第2版); null until it has been checked. */
  readonly label: string | null;
  readonly state: PlanState;
  /** Counts the edits of the draft, from 1. */
  readonly version: number;
  readonly inForceFrom: string | null;
  readonly note: string;
  /** Over all paths and contents; null while it is a draft. */
  readonly digest: string | null;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly requested: ActView | null;
  readonly approvals: readonly ApprovalView[];
  readonly withdrawn: ActView | null;
  /** The version that was the latest when this one was checked; null: the files on disk. */
  readonly follows: string | null;
  /** Only people, appointments or confirmed days differ from that one; null until it has been checked. */
  readonly contactsOnly: boolean | null;
  /** The offices that approve it, in order, as the body calls them. */
  readonly order: readonly string[];
  /** The order is the guideline's own: the body names none. */
  readonly isDefaultOrder: boolean;
  /** Whether the caller may approve it now. */
  readonly mayApprove: boolean;
}

/** A file of a version. */
export class VersionFileLine {
  readonly path: string;
  readonly bytes: number;
  /** The body's own: it can be edited. The others are shipped with the program. */
  readonly own: boolean;
  /** Against the plan in force. */
  readonly changed: 'same' | 'changed' | 'added' | 'removed';
}

/** Something the check found. */
export class VersionFindingView implements VersionFinding {
  /** file:line:column. */
  readonly place: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Null where a file is not written as it has to be. */
  readonly rule: string | null;
  readonly title: string;
  readonly what: string;
  /** An error keeps the version from being approved. */
  readonly severity: 'error' | 'finding';
}

/** A version with its files and what the check found; null: not checked since the last edit. */
export class VersionView extends VersionLine {
  readonly files: readonly VersionFileLine[];
  readonly findings: readonly VersionFindingView[] | null;
}

/** One file of a version. */
export class VersionFileView {
  readonly path: string;
  /** Null where the version has no such file (any more). */
  readonly text: string | null;
  /** The edit it belongs to; an edit names the one it began from. */
  readonly version: number;
}

/** A file as it was before an edit: put back, it undoes the edit. */
export class FormerTextView {
  readonly path: string;
  /** Null: there was no such file. */
  readonly text: string | null;
}
