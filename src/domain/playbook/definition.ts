import type { Milliseconds } from '../calendar/instant.js';
import type { Category } from '../plan/category.js';
import type { OfficeId } from '../plan/plan.js';
import type { Guard } from './guard.js';

/**
 * The phases a playbook may fill, in order (NIST SP 800-61, 総務省 guideline). Intake, triage and containment
 * are open from the report on; closing follows prevention and ends with the 決裁 of the final report.
 */
export const PLAYBOOK_PHASES = [
  'intake',
  'triage',
  'containment',
  'recovery',
  'prevention',
  'closing',
] as const;
export type PlaybookPhase = (typeof PLAYBOOK_PHASES)[number];

/** What a step asks for: an action, a recorded decision, an approval, telling somebody, a report, waiting. */
export const STEP_KINDS = ['do', 'decide', 'approve', 'tell', 'report', 'wait'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** A length of time: on the wall clock, in office hours, in open days (開庁日), or to the end of a day (n日目). */
export type Span =
  | { readonly in: 'clock'; readonly ms: Milliseconds }
  | { readonly in: 'open-hours'; readonly ms: Milliseconds }
  | { readonly in: 'open-days'; readonly days: number }
  /** n日目: the anchor's day is day 1; `roll`: a closed last day moves to the next open one. */
  | { readonly in: 'calendar-days'; readonly days: number; readonly roll: boolean };

/** When something is due, counted from an anchor. */
export interface Due {
  readonly from: 'awareness' | 'phase' | 'step';
  /** The step whose completion starts the clock; null unless `from` is `step`. */
  readonly step: string | null;
  readonly within: Span;
  /** How long before it the office is reminded; null: as the length of the span suggests. */
  readonly remind: Milliseconds | null;
}

/** Who hears of a step that is late, one office after another, each `after` later. */
export interface Lateness {
  readonly after: Milliseconds;
  readonly tell: readonly OfficeId[];
}

export const EVIDENCE_KINDS = ['photo', 'log', 'image', 'document', 'receipt', 'record'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Something a step must leave behind: a photo, a log, an image, a receipt number. */
export interface EvidenceNeed {
  readonly id: string;
  readonly what: string;
  readonly kind: EvidenceKind;
  /** 保存年限 in years; null: as the incident's own. */
  readonly keepYears: number | null;
}

export const FACT_TYPES = ['yes-no', 'count', 'number', 'text', 'time', 'one-of'] as const;
export type FactType = (typeof FACT_TYPES)[number];

/** A fact the step asks the responder to record; 不明 is always an answer. */
export interface FactNeed {
  readonly id: string;
  readonly label: string;
  readonly type: FactType;
  /** The values of a `one-of` fact; empty for the others. */
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

/**
 * Who may approve, in the plan's own order: the first office decides; a later one only in its absence, and
 * then the first approves afterwards (事後承認) within `ratifyWithin`. Every office of `with` has to agree
 * too, each by another person.
 */
export interface Gate {
  readonly authority: readonly OfficeId[];
  readonly with: readonly OfficeId[];
  readonly ratifyWithin: Milliseconds | null;
}

export const IRREVERSIBLE = ['wipe', 'cut', 'publish'] as const;
/** What cannot be taken back: data wiped, a network cut, something published. */
export type Irreversible = (typeof IRREVERSIBLE)[number];

export const MEASURES = ['disconnect', 'block', 'stop', 'lock', 'exception', 'move'] as const;
/** A containment measure that somebody has to undo later (RE&CT: recovery mirrors containment). */
export type Measure = (typeof MEASURES)[number];

/** The step that undoes a measure, or why none is needed. */
export type Undo = { readonly step: string } | { readonly none: string };

/** Outside duties a playbook may trigger or a step fulfils; what they are stands in config/duties.yaml. */
export const DUTIES = [
  'ppc-preliminary',
  'ppc-final',
  'my-number',
  'my-number-final',
  'my-number-below',
  'person-notice',
  'assembly-notice',
  'prefecture',
  'ministry',
  'j-lis',
  'lgwan',
  'juki-net',
  'police',
  'jpcert',
  'ceptoar',
  'council',
  'sector',
  'critical-infrastructure',
  'vendor',
  'entrusting-party',
] as const;
export type Duty = (typeof DUTIES)[number];

/** Duties whose last day the law sets (個人情報保護法68条1項, 番号法29条の4): nobody may move it. */
export const LEGAL_DEADLINES: readonly Duty[] = [
  'ppc-preliminary',
  'ppc-final',
  'my-number',
  'my-number-final',
];

/** The same words in English. */
export interface English {
  readonly title: string;
  readonly how: string;
}

export interface Needs {
  readonly evidence: readonly string[];
  readonly gates: readonly string[];
  /** At least one 再発防止策 with owner and due date stands on the incident. */
  readonly measures: boolean;
}

export interface Step {
  readonly block: 'step';
  readonly id: string;
  readonly kind: StepKind;
  readonly title: string;
  readonly how: string;
  readonly en: English | null;
  readonly office: OfficeId;
  readonly helpers: readonly OfficeId[];
  readonly required: boolean;
  readonly due: Due | null;
  readonly late: Lateness | null;
  /** A target that no clock can compute, such as 毎朝 or UPS停止の10分前. */
  readonly target: string | null;
  /** The least time it takes; deadlines are checked against it. */
  readonly takes: Milliseconds;
  /** A wait that cannot end earlier, counted from when it was begun. */
  readonly lasts: Milliseconds | null;
  readonly evidence: readonly EvidenceNeed[];
  readonly facts: readonly FactNeed[];
  readonly gate: Gate | null;
  /** What cannot be taken back; forces `needs`. */
  readonly irreversible: Irreversible | null;
  readonly measure: Measure | null;
  readonly undo: Undo | null;
  readonly needs: Needs;
  /** The outside duty this step fulfils. */
  readonly duty: Duty | null;
  /** NIST CSF 2.0 ids. */
  readonly csf: readonly string[];
}

export interface Parallel {
  readonly block: 'parallel';
  readonly id: string;
  readonly title: string;
  readonly en: string | null;
  /** How many tracks have to be done before the way goes on; the others are then closed. */
  readonly join: number;
  readonly tracks: readonly Track[];
}

export interface Track {
  readonly id: string;
  readonly title: string;
  readonly en: string | null;
  readonly steps: readonly Block[];
}

/** Answered from the recorded facts where they suffice, else by a person of its office. */
export interface Choice {
  readonly block: 'choice';
  readonly id: string;
  readonly title: string;
  readonly how: string;
  readonly en: English | null;
  readonly office: OfficeId;
  readonly due: Due | null;
  readonly late: Lateness | null;
  readonly options: readonly Option[];
}

export interface Option {
  readonly id: string;
  readonly title: string;
  readonly en: string | null;
  /** Chosen when this holds over the recorded facts; null: only by a person, or as the default. */
  readonly when: Guard | null;
  /** Chosen when no other option's condition holds. */
  readonly otherwise: boolean;
  readonly steps: readonly Block[];
}

/** Its steps again, until somebody says 終わり or the facts do; never more than `atMost` rounds. */
export interface Repeat {
  readonly block: 'repeat';
  readonly id: string;
  readonly title: string;
  readonly how: string;
  readonly en: English | null;
  readonly office: OfficeId;
  readonly atMost: number;
  readonly until: Guard | null;
  readonly steps: readonly Block[];
}

/** Another playbook or shared part as a step, filled in and pinned; its ids are `<id>.<its own id>`. */
export interface Use {
  readonly block: 'use';
  readonly id: string;
  readonly title: string;
  readonly en: string | null;
  readonly playbook: string;
  readonly steps: readonly Block[];
}

/** Blocks nest, so each has one entry and one exit and soundness holds by construction. */
export type Block = Step | Parallel | Choice | Repeat | Use;
/** What people act on. */
export type Item = Step | Choice;

export interface PhaseDefinition {
  readonly phase: PlaybookPhase;
  readonly goal: string;
  readonly due: Due | null;
  readonly steps: readonly Block[];
}

/** The first ten minutes, on one A5 sheet. */
export interface Card {
  readonly do: readonly string[];
  readonly dont: readonly string[];
  /** Offices to call, in this order. */
  readonly call: readonly OfficeId[];
}

/** How to go on without what one counts on. */
export interface Without {
  readonly network: string;
  readonly power: string;
  readonly superior: string;
}

/** One emergency procedure (手順書), resolved and immutable; a run is pinned to its digest. */
export interface Playbook {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly en: { readonly title: string; readonly summary: string } | null;
  readonly category: Category;
  readonly duties: readonly Duty[];
  /** What residents are told, as a text to fill in. */
  readonly residents: string;
  readonly card: Card;
  readonly without: Without;
  readonly due: Due | null;
  readonly late: Lateness;
  readonly phases: readonly PhaseDefinition[];
}
