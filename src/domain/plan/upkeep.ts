import type { Day, PersonId } from './plan.js';

/** A finding that a body lives with, on record: which rule, about what, why, and who approved it. */
export interface PlanException {
  readonly rule: string;
  /** What the finding is about, as it names it: an office, a person, a category. */
  readonly what: string;
  readonly why: string;
  readonly approvedBy: string;
}

/** How a plan is kept up: beside what runs, so no incident freezes it. */
export interface Upkeep {
  /** The 業務継続計画 it was last held against, and when. */
  readonly bcp: { readonly name: string; readonly checked: Day } | null;
  /** The day the next review is due. */
  readonly reviewBy: Day | null;
  /** When the contacts of a person were last confirmed. */
  readonly confirmed: Readonly<Record<PersonId, Day | null>>;
  readonly exceptions: readonly PlanException[];
}
