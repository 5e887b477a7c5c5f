import type { Milliseconds } from '../calendar/instant.js';
import type { Day, OfficeId } from '../plan/plan.js';
import type { LegalType } from '../plan/profile.js';
import type { Duty, FactNeed, Span } from '../playbook/definition.js';
import type { Guard } from '../playbook/guard.js';

/** How sure a row is: read in the law or a public source, known but not read again, or to be checked first. */
export const CONFIDENCES = ['verified', 'memory', 'unsure'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** 目安: when the authorities expect it. 限度: the last day. */
export interface Deadline {
  readonly kind: 'aim' | 'limit';
  readonly within: Span;
}

/** One 号 of an event. `passed`: its clock starts the day a count that was below passed the number. */
export interface DutyCase {
  readonly id: string;
  readonly label: string;
  readonly when: Guard;
  readonly starts: 'awareness' | 'passed';
}

/** Why an event that looks like one is none, or need not be reported. Counts only where it is known to hold. */
export interface Exemption {
  readonly when: Guard;
  readonly why: string;
}

/** 報告対象事態: what has to have happened, in which cases, and what takes it out again. */
export interface DutyEvent {
  readonly id: string;
  readonly requires: Guard;
  readonly unless: readonly Exemption[];
  readonly cases: readonly DutyCase[];
}

export interface DutyClock {
  /** `awareness`, or the fact that says from when, such as when the vendor knew; awareness while that is 不明. */
  readonly from: string;
  /** A fact with a time that counts if it is earlier, such as 委託先からの通知の受領. */
  readonly orReceipt: string | null;
  readonly deadlines: readonly Deadline[];
  /** Other deadlines where this is known to hold, such as 60日 for 不正の目的. */
  readonly longer: { readonly when: Guard; readonly deadlines: readonly Deadline[] } | null;
}

/** One duty to report outside, as the law stood from–to (both days inclusive). */
export interface DutyRow {
  readonly id: Duty;
  readonly title: string;
  readonly addressee: string;
  readonly route: string;
  readonly legal: readonly LegalType[];
  readonly article: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly confidence: Confidence;
  /** The law sets its last day: nobody may move it, and it is reminded of even while undecided. */
  readonly law: boolean;
  readonly events: readonly DutyEvent[];
  readonly clock: DutyClock;
  /** Duties whose report serves as this one too. */
  readonly metBy: readonly Duty[];
  /** What the report contains, in its order. */
  readonly contents: readonly string[];
  readonly note: string;
  readonly remind: { readonly offices: readonly OfficeId[]; readonly before: Milliseconds };
}

/** A question the duties ask. `most`: where even the greatest possible number is 不明, it is over every threshold. */
export interface DutyFact extends FactNeed {
  readonly unknown: 'open' | 'most';
}

/** The outside duties of a plan: the questions, and the rows by date. */
export interface Duties {
  readonly facts: readonly DutyFact[];
  readonly rows: readonly DutyRow[];
}

/** Plans that were frozen before duties were data have none. */
export const NO_DUTIES: Duties = { facts: [], rows: [] };
