import type { Instant } from '../calendar/instant.js';
import type { OfficeId } from '../plan/plan.js';

/** What a responder recorded for one asked fact; null is 不明. */
export type FactValue = string | number | null;

/**
 * `requested`: a gate waits for its decision. `acted-first`: done before approval (緊急措置).
 * `approved` in place of an absent office also waits for ratification (事後承認).
 */
export type OutcomeState =
  'done' | 'answered' | 'skipped' | 'requested' | 'approved' | 'rejected' | 'acted-first';

/** The first office has to approve afterwards, until then. */
export interface Ratification {
  readonly office: OfficeId;
  readonly until: Instant;
  readonly decided: {
    readonly approved: boolean;
    readonly at: Instant;
    readonly by: string;
    readonly reason: string;
  } | null;
  readonly overdue: boolean;
}

/** What happened to one step or choice so far. */
export interface Outcome {
  readonly state: OutcomeState;
  readonly at: Instant;
  readonly by: string;
  readonly byName: string;
  readonly note: string;
  /** The chosen option of a choice. */
  readonly option: string | null;
  readonly evidence: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, FactValue>>;
  /** The office that decided a gate, and the office in whose place it did so. */
  readonly office: OfficeId | null;
  readonly inPlaceOf: OfficeId | null;
  /** Why requester and approver were the same person (兼務例外). */
  readonly conflict: string;
  readonly ratification: Ratification | null;
}

/** One playbook being followed, pinned to its digest; what is ready is derived from the outcomes. */
export interface Run {
  /** Unique in its incident: the playbook's id, numbered from the second time on. */
  readonly id: string;
  readonly playbook: string;
  readonly digest: string;
  readonly startedAt: Instant;
  /** Given up for another playbook, with the reason; its open steps no longer count. */
  readonly left: string | null;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** Steps whose due time passed while they were open. */
  readonly overdue: readonly string[];
}
