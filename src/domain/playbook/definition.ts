import type { Category } from '../plan/category.js';
import type { OfficeId } from '../plan/plan.js';
import type { Milliseconds } from '../calendar/instant.js';

/** The phases a playbook fills; intake and triage come before, closing after (NIST SP 800-61, 総務省 guideline). */
export const PLAYBOOK_PHASES = ['containment', 'recovery', 'prevention'] as const;
export type PlaybookPhase = (typeof PLAYBOOK_PHASES)[number];

/** What a step asks for: an action, a decision, an approval by an office, telling somebody, a report, waiting. */
export type StepKind = 'do' | 'approve' | 'tell' | 'report' | 'wait';

/** When a step is due, counted from an anchor. `within` is in milliseconds. */
export interface Due {
  readonly from: 'awareness' | 'phase';
  readonly within: Milliseconds;
}

/** Something a step must leave behind: a photo, a log, an image, a receipt number. */
export interface EvidenceNeed {
  readonly id: string;
  readonly what: string;
}

/** A fact the step asks the responder to record; 不明 is always an answer. */
export interface FactNeed {
  readonly id: string;
  readonly label: string;
  readonly type: 'yes-no' | 'number' | 'text' | 'time';
}

/**
 * Who may approve, in the plan's own order: the first office decides; a later one only in its absence,
 * and then the first approves afterwards (事後承認) within `ratifyWithin`.
 */
export interface Gate {
  readonly authority: readonly OfficeId[];
  readonly ratifyWithin: Milliseconds | null;
}

export interface Step {
  readonly block: 'step';
  readonly id: string;
  readonly kind: StepKind;
  readonly title: string;
  readonly how: string;
  readonly office: OfficeId;
  readonly helpers: readonly OfficeId[];
  readonly required: boolean;
  readonly due: Due | null;
  /** A target that no clock can compute, such as 毎朝 or UPS停止の10分前. */
  readonly target: string | null;
  readonly evidence: readonly EvidenceNeed[];
  readonly facts: readonly FactNeed[];
  readonly gate: Gate | null;
  /** What cannot be taken back; forces `needs`. */
  readonly irreversible: 'wipe' | 'cut' | 'publish' | null;
  readonly needs: { readonly evidence: readonly string[]; readonly gates: readonly string[] };
}

export interface Parallel {
  readonly block: 'parallel';
  readonly id: string;
  readonly title: string;
  readonly tracks: readonly Track[];
}

export interface Track {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly Block[];
}

export interface Choice {
  readonly block: 'choice';
  readonly id: string;
  readonly title: string;
  readonly how: string;
  readonly office: OfficeId;
  readonly due: Due | null;
  readonly options: readonly Option[];
}

export interface Option {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly Block[];
}

/** Blocks nest, so each has one entry and one exit and soundness holds by construction. */
export type Block = Step | Parallel | Choice;

export interface PhaseDefinition {
  readonly phase: PlaybookPhase;
  readonly goal: string;
  readonly steps: readonly Block[];
}

/** One emergency procedure (手順書), resolved and immutable; a run is pinned to its digest. */
export interface Playbook {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly category: Category;
  readonly phases: readonly PhaseDefinition[];
}
