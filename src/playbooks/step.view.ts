import type {
  Duty,
  English,
  EvidenceNeed,
  FactNeed,
  Irreversible,
  Measure,
  PlaybookPhase,
  StepKind,
} from '../domain/playbook/definition.js';
import type { Begun, Consent } from '../domain/playbook/run.js';
import type { Blocker, OffReason, StepState } from '../domain/playbook/standing.js';
import type { Outcome } from './outcome.view.js';

export class GateView {
  /** Titles of the offices that may decide, in order. */
  readonly authority: readonly string[];
  /** Titles of the offices that have to agree too, each by another person. */
  readonly with: readonly string[];
  /** The person who decides at this moment, with the office it holds. */
  readonly decider: { readonly person: string; readonly office: string } | null;
  /** The person who has to approve afterwards at this moment; null when nothing is to be. */
  readonly ratifier: { readonly person: string; readonly office: string } | null;
  /** The caller may decide, and somebody before them in the order is not known to be away: a reason is needed. */
  readonly passesOver: boolean;
  /** Whether acting before approval is foreseen (緊急措置). */
  readonly mayActFirst: boolean;
  /** Offices that have agreed while others are still waited for. */
  readonly consents: readonly Consent[];
}

export class OptionView {
  readonly id: string;
  readonly title: string;
  readonly en: string | null;
}

/** Somebody else does it: another office, or one person. */
export class AssignedView {
  readonly officeTitle: string;
  readonly personName: string | null;
  readonly note: string;
}

/** A fact that an automatic answer rests on and that is known otherwise now, in words. */
export class ChangedFactView {
  readonly label: string;
  readonly was: string;
  readonly now: string;
}

/** One step or choice of a run, as it stands now. */
export class StepView {
  readonly id: string;
  readonly block: 'step' | 'choice';
  readonly kind: StepKind | 'choice';
  readonly title: string;
  readonly how: string;
  /** The same in English, where the playbook has it. */
  readonly en: English | null;
  readonly office: string;
  readonly officeTitle: string;
  readonly helperTitles: readonly string[];
  readonly assigned: AssignedView | null;
  readonly begun: Begun | null;
  readonly required: boolean;
  /** Added while the incident runs (臨時). */
  readonly added: boolean;
  readonly phase: PlaybookPhase;
  /** Titles of tracks, options and parts around it. */
  readonly path: readonly string[];
  readonly state: StepState;
  readonly blockers: readonly Blocker[];
  readonly off: OffReason | null;
  readonly dueAt: string | null;
  readonly postponed: boolean;
  /** A wait that has begun cannot end before. */
  readonly notBefore: string | null;
  readonly target: string | null;
  readonly overdue: boolean;
  readonly irreversible: Irreversible | null;
  readonly measure: Measure | null;
  /** The measures this step takes back, by title. */
  readonly undoes: readonly string[];
  readonly duty: Duty | null;
  /** The law sets its last day: nobody may postpone it. */
  readonly legal: boolean;
  readonly evidence: readonly EvidenceNeed[];
  readonly facts: readonly FactNeed[];
  readonly options: readonly OptionView[];
  /** A choice that the recorded facts answer as soon as they are known. */
  readonly byFacts: boolean;
  /** It answered itself, and what is known now would answer it otherwise; empty where it still holds. */
  readonly changed: readonly ChangedFactView[];
  readonly gate: GateView | null;
  readonly outcome: Outcome | null;
  /** It waits for the caller: begun, handed over, of an office held now, to be decided or approved afterwards. */
  readonly mine: boolean;
  /** It is a gate that waits for the caller's decision. */
  readonly asked: boolean;
}
