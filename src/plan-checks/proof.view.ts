import type { Instant } from '../domain/calendar/instant.js';
import type { Category } from '../domain/plan/category.js';
import type { ProvenLevel } from '../domain/proof/case.js';
import type { FailureKind } from '../domain/proof/failure.js';
import type { ProofRule } from '../domain/proof/holes.js';
import type { Time } from '../domain/proof/moments.js';
import type { ProofLine } from '../domain/proof/timetable.js';

/** What goes wrong: a person, an office, the mail; `none`: the plan itself. */
export class ProofCauseView {
  readonly kind: FailureKind;
  /** As an exception would name it. */
  readonly what: string;
  /** The person's name or the office's title; null for the others. */
  readonly name: string | null;
}

/** One line of who was told when. */
export class ProofLineView {
  readonly at: string;
  /** Milliseconds since awareness. */
  readonly after: number;
  readonly event: ProofLine['event'];
  readonly offices: readonly string[];
  readonly person: string | null;
  readonly isDeputy: boolean;
  /** The step or the duty it is about. */
  readonly about: string | null;
}

/** One night, with who was told when. */
export class ProofCaseView {
  /** 手順書/重要度/時間帯/起きること */
  readonly name: string;
  readonly playbookTitle: string;
  readonly category: Category;
  readonly level: ProvenLevel;
  readonly time: Time;
  readonly cause: ProofCauseView;
  readonly startsAt: Instant;
  readonly lines: readonly ProofLineView[];
}

/** The longest wait of some cases, in milliseconds since awareness. */
export class WorstView {
  readonly after: number;
  readonly example: string;
}

/** The cases of one level, hour and failure. */
export class ProofRowView {
  readonly level: ProvenLevel;
  readonly time: Time;
  readonly failure: FailureKind;
  readonly holes: number;
  /** Until somebody answers; null: nobody in any case. */
  readonly first: WorstView | null;
  /** Until an office with authority is reached; null: no approval is asked for, or none is ever reached. */
  readonly gate: WorstView | null;
}

/** A step or a duty that a hole is about. */
export class AboutView {
  readonly title: string;
  /** The playbook of a step; null for an outside duty. */
  readonly playbookTitle: string | null;
}

/** A night in which nobody is there, by what makes it so. */
export class HoleView {
  readonly rule: ProofRule;
  readonly title: string;
  readonly cause: ProofCauseView;
  readonly about: readonly AboutView[];
  readonly levels: readonly ProvenLevel[];
  readonly times: readonly Time[];
  readonly cases: number;
  readonly example: string;
  readonly exception: { readonly why: string; readonly approvedBy: string } | null;
}

/** A step's time or a duty's aim that people hear of only afterwards: no hole, but late. */
export class LateView {
  readonly cause: ProofCauseView | null;
  readonly about: readonly AboutView[];
  readonly levels: readonly ProvenLevel[];
  readonly times: readonly Time[];
  readonly cases: number;
  /** Milliseconds after the end, at worst. */
  readonly after: number;
  readonly example: string;
}

/** What a proof came to; the same plan and day give the same. */
export class ProofResultView {
  readonly cases: number;
  /** Nights that were really played; the others cannot differ from one of them. */
  readonly nights: number;
  readonly rows: readonly ProofRowView[];
  readonly holes: readonly HoleView[];
  readonly lateSteps: readonly LateView[];
  readonly lateDuties: readonly LateView[];
  /** Exceptions on record that no hole needs any more: rule and what. */
  readonly unused: readonly { readonly rule: string; readonly what: string }[];
  /** The examples named above, as far as they are kept. */
  readonly timetables: readonly ProofCaseView[];
}

/** A proof that is under way, or how one that was not finished ended. */
export class ProofRunView {
  readonly id: string;
  readonly state: 'running' | 'cancelled' | 'failed' | 'stopped';
  readonly at: string;
  readonly startedAt: string;
  readonly startedBy: string;
  readonly done: number;
  readonly total: number;
  /** What a failed one ended with, and what to do, in the caller's language; null for the others. */
  readonly why: string | null;
}

/** A finished proof. */
export class ProofView {
  readonly id: string;
  /** The day it was made for. */
  readonly at: string;
  readonly planVersion: string;
  readonly startedBy: string;
  readonly endedAt: string;
  /** The plan in force, its people and its playbooks are those that were proven, by the same program. */
  readonly isCurrent: boolean;
  readonly result: ProofResultView;
}

/** 検証: the last one that was finished, and the one that is under way or broke off since. */
export class ProofsView {
  readonly run: ProofRunView | null;
  readonly last: ProofView | null;
}
