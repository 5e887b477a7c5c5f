import type { Level } from '../domain/severity/severity.js';

/** What makes a review of the plan due. */
export class ReviewCauseView {
  readonly kind: 'date' | 'audit' | 'drill' | 'incident' | 'organisation';
  /** Of a date: the day of the plan; of an audit: when it was; of an organisation: when the version came into force. */
  readonly day: string | null;
  readonly incident: {
    readonly id: string;
    readonly number: string;
    readonly summary: string;
    readonly level: Level;
  } | null;
  /** What the audit noted, or the sentences of what changed in the organisation. */
  readonly notes: readonly string[];
  /** Who recorded the audit, or the version with the other organisation. */
  readonly source: string | null;
}

/** 見直し that is to be made. */
export class ReviewDutyView {
  readonly key: string;
  readonly since: string;
  /** Not yet due: the plan's own date is near. */
  readonly isAhead: boolean;
  readonly cause: ReviewCauseView;
}

/** 見直し that was made. */
export class ReviewDoneView {
  readonly key: string;
  readonly kind: ReviewCauseView['kind'];
  readonly at: string;
  readonly by: string;
  readonly note: string;
  readonly version: string;
}

/** The reviews of a plan: to be made, the longest due first; made, the newest first. */
export class PlanReviewsView {
  readonly open: readonly ReviewDutyView[];
  readonly done: readonly ReviewDoneView[];
}
