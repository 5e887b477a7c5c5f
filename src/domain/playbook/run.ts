import type { Instant } from '../calendar/instant.js';
import type { OfficeId, PersonId } from '../plan/plan.js';
import type { PlaybookPhase } from './definition.js';

/** What a responder recorded for one asked fact; null is 不明. */
export type FactValue = string | number | null;

/** One time a fact was recorded, and the step that recorded it. */
export interface FactNote {
  /** null: somebody looked and could not tell. */
  readonly value: FactValue;
  readonly run: string;
  readonly step: string | null;
}

/**
 * `requested`: a gate waits for its decision. `acted-first`: done before approval (緊急措置).
 * `approved` in place of an absent office also waits for ratification (事後承認).
 */
export const OUTCOME_STATES = [
  'done',
  'answered',
  'skipped',
  'requested',
  'approved',
  'rejected',
  'acted-first',
] as const;
export type OutcomeState = (typeof OUTCOME_STATES)[number];

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

/** One of several offices that have to agree has done so (二人承認). */
export interface Consent {
  readonly office: OfficeId;
  readonly inPlaceOf: OfficeId | null;
  readonly at: Instant;
  readonly by: string;
  readonly byName: string;
  readonly reason: string;
}

/** What happened to one step or choice so far. What there is none of is left out: it is read with every command. */
export interface Outcome {
  readonly state: OutcomeState;
  readonly at: Instant;
  readonly by: string;
  readonly byName: string;
  readonly note: string;
  /** The chosen option of a choice. */
  readonly option?: string;
  readonly evidence?: Readonly<Record<string, string>>;
  readonly facts?: Readonly<Record<string, FactValue>>;
  /** The office that decided a gate, and the office in whose place it did so. */
  readonly office?: OfficeId;
  readonly inPlaceOf?: OfficeId;
  /** Offices that have agreed to a gate that needs several. */
  readonly consents?: readonly Consent[];
  /** Why requester and approver were the same person (兼務例外). */
  readonly conflict?: string;
  readonly ratification?: Ratification;
}

/** Somebody is at it (着手). */
export interface Begun {
  readonly at: Instant;
  readonly by: string;
  readonly byName: string;
}

/** Another office, or one person, does a step. */
export interface Assigned {
  readonly office: OfficeId;
  readonly person: PersonId | null;
  readonly note: string;
}

/** A step nobody foresaw, added while the incident runs (臨時の手順). */
export interface AddedStep {
  readonly id: string;
  readonly phase: PlaybookPhase;
  readonly title: string;
  readonly how: string;
  readonly office: OfficeId;
}

/** One playbook being followed, pinned to its digest; what is ready is derived from the outcomes. */
export interface Run {
  /** Unique in its incident: the playbook's id, numbered from the second time on. */
  readonly id: string;
  readonly playbook: string;
  readonly digest: string;
  /** Digests of the versions followed before. */
  readonly earlier: readonly string[];
  readonly startedAt: Instant;
  /** Given up for another playbook, with the reason; its open steps no longer count. */
  readonly left: string | null;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly begun: Readonly<Record<string, Begun>>;
  readonly assigned: Readonly<Record<string, Assigned>>;
  /** New due times, by step. */
  readonly postponed: Readonly<Record<string, Instant>>;
  readonly added: readonly AddedStep[];
  /** Steps whose office was reminded before the due time. */
  readonly reminded: readonly string[];
  /** Steps whose due time passed while they were open. */
  readonly overdue: readonly string[];
  /** How many offices above were told of a late step. */
  readonly escalated: Readonly<Record<string, number>>;
  /** Choices whose automatic answer was taken back: a person answers them. */
  readonly byHand: readonly string[];
}
