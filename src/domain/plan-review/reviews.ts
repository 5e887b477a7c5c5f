import { addDays, instantOf } from '../calendar/jst.js';
import type { Instant } from '../calendar/instant.js';
import type { Day } from '../plan/plan.js';
import type { Level } from '../severity/severity.js';

/** An incident or a drill that was closed. */
export interface ClosedIncident {
  readonly id: string;
  readonly number: string;
  readonly summary: string;
  readonly level: Level;
  readonly drill: boolean;
  readonly closedAt: Instant;
}

/** 監査, as somebody recorded it: who did it and what was found is the note's. */
export interface Audit {
  readonly id: string;
  readonly day: Day;
  readonly note: string;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
}

/** A version that came into force with other offices or units than the one before. */
export interface Reorganisation {
  readonly version: string;
  readonly label: string;
  readonly inForceFrom: Day;
  /** What changed, a sentence each. */
  readonly changes: readonly string[];
}

/** All that makes a review of the plan due. */
export interface ReviewCauses {
  /** The day the plan itself names (reviewBy). */
  readonly reviewBy: Day | null;
  readonly audits: readonly Audit[];
  readonly incidents: readonly ClosedIncident[];
  readonly reorganisations: readonly Reorganisation[];
}

/** That a review was made, and what came of it. */
export interface ReviewDone {
  readonly key: string;
  readonly at: Instant;
  readonly by: string;
  readonly note: string;
  /** The version of the plan that was in force. */
  readonly version: string;
}

/** Why the plan is to be reviewed (domain reference 1, the guideline's 見直し). */
export type ReviewCause =
  | { readonly kind: 'date'; readonly day: Day }
  | ({ readonly kind: 'audit' } & Audit)
  | ({ readonly kind: 'drill' | 'incident' } & Omit<ClosedIncident, 'drill'>)
  | ({ readonly kind: 'organisation' } & Reorganisation);

/** A review that is to be made. */
export interface ReviewDuty {
  /** Names it in requests; stays the same until it is done. */
  readonly key: string;
  readonly cause: ReviewCause;
  /** Since when it is due; in days to come for a date that is near. */
  readonly since: Instant;
}

/** So many days before the plan's own date the review is listed. */
const AHEAD = 30;

/**
 * The reviews that are due or, by the plan's own date, nearly so: those due longest first. One that was made counts
 * until its cause comes again, as when an incident is reopened and closed once more.
 */
export function openReviews(
  causes: ReviewCauses,
  done: readonly ReviewDone[],
  today: Day,
): ReviewDuty[] {
  return dutiesOf(causes, today)
    .filter(
      ({ key, since, cause }) =>
        !done.some((each) => each.key === key && counts(each, cause, since)),
    )
    .toSorted((one, other) => (one.since < other.since ? -1 : 1));
}

/** A review by a date may be made before the day. */
function counts({ at }: ReviewDone, { kind }: ReviewCause, since: Instant): boolean {
  return kind === 'date' || at >= since;
}

function dutiesOf(causes: ReviewCauses, today: Day): ReviewDuty[] {
  const { reviewBy, audits, incidents, reorganisations } = causes;
  const isNear = reviewBy !== null && reviewBy <= addDays(today, AHEAD);
  return [
    ...(isNear ? [dutyOf(reviewBy, { kind: 'date', day: reviewBy }, instantOf(reviewBy))] : []),
    ...audits.map((audit) => dutyOf(audit.id, { kind: 'audit', ...audit }, audit.recordedAt)),
    ...incidents
      .filter(isReviewed)
      .map(({ drill, ...incident }) =>
        dutyOf(incident.id, { kind: drill ? 'drill' : 'incident', ...incident }, incident.closedAt),
      ),
    ...reorganisations.map((each) =>
      dutyOf(each.version, { kind: 'organisation', ...each }, instantOf(each.inForceFrom)),
    ),
  ];
}

/** Every drill, and what was L3 or worse. */
function isReviewed({ drill, level }: ClosedIncident): boolean {
  return drill || level >= REVIEWED_FROM;
}

/** An incident at this level or above is followed by a review. */
const REVIEWED_FROM = 'L3' satisfies Level;

function dutyOf(id: string, cause: ReviewCause, since: Instant): ReviewDuty {
  return { key: `${cause.kind}:${id}`, cause, since };
}
