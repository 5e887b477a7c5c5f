import type { Instant } from '../domain/calendar/instant.js';
import type { ReviewCause, ReviewDone, ReviewDuty } from '../domain/plan-review/reviews.js';
import type { PlanReviewRow } from './plan-review.repository.js';
import type { ReviewCauseView, ReviewDoneView, ReviewDutyView } from './plan-review.view.js';

/** A review that is to be made, for a screen. */
export function dutyView({ key, cause, since }: ReviewDuty, now: Instant): ReviewDutyView {
  return { key, since, isAhead: since > now, cause: causeView(cause) };
}

function causeView(cause: ReviewCause): ReviewCauseView {
  const { kind } = cause;
  const nothing = { kind, day: null, incident: null, notes: [], source: null };
  switch (cause.kind) {
    case 'date':
      return { ...nothing, day: cause.day };
    case 'audit':
      return { ...nothing, day: cause.day, notes: [cause.note], source: cause.recordedBy };
    case 'drill':
    case 'incident': {
      const { id, number, summary, level } = cause;
      return { ...nothing, incident: { id, number, summary, level } };
    }
    case 'organisation':
      return { ...nothing, day: cause.inForceFrom, notes: cause.changes, source: cause.label };
  }
}

/** A review that was made, as the domain asks for it. */
export function doneOf(row: PlanReviewRow): ReviewDone {
  const { review_key: key, recorded_at: at, recorded_by: by, note, plan_version: version } = row;
  return { key, at, by, note, version };
}

/** The same for a screen. */
export function doneView(row: PlanReviewRow): ReviewDoneView {
  const done = doneOf(row);
  return { ...done, kind: done.key.replace(/:.*$/s, '') as ReviewDoneView['kind'] };
}
