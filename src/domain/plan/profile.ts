import type { Category } from './category.js';
import type { Day, OfficeId } from './plan.js';

/** Which law binds: 地方公共団体 (APPI 68条), a private-law body (26条), or a 議会 (its own 条例). */
export const LEGAL_TYPES = ['public', 'private', 'assembly'] as const;
export type LegalType = (typeof LEGAL_TYPES)[number];

/** The canonical network tiers; `management` is a 管理系ネットワーク apart from the three. */
export const TIERS = ['my-number', 'lgwan', 'internet', 'management'] as const;
export type TierId = (typeof TIERS)[number];

/** How far the internet tier reaches into business data; most policies do not say. */
export const NETWORK_MODELS = ['α', 'α′', 'β', 'β′', 'unknown'] as const;
export type NetworkModel = (typeof NETWORK_MODELS)[number];

/** 自治体機密性, strictest first, as the guideline splits it since 令和6年10月. */
export const CONFIDENTIALITY = ['3A', '3B', '3C', '2', '1'] as const;
/** 完全性 and 可用性, strictest first. */
export const TWO_STEPS = ['2', '1'] as const;

export const ASSET_KINDS = [
  'network',
  'system',
  'facility',
  'media',
  'information',
  'document',
  'paper',
] as const;
export type AssetKindId = (typeof ASSET_KINDS)[number];

export const REVIEW_ACTS = ['audit', 'self-check', 'review'] as const;
/** 定期, 必要に応じて, 監査・自己点検の結果, 状況の変化. */
export const REVIEW_TIMES = ['periodic', 'as-needed', 'after-audit', 'after-change'] as const;

/** Parts of a plan for which policies seldom have words of their own. */
export const PLAN_PARTS = [
  'roles',
  'times',
  'severity',
  'report-items',
  'measures',
  'prevention',
] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/**
 * Where something comes from: an article of the policy, the guideline's default because the policy is silent,
 * or both (the policy asks for a classification, the guideline has the scale).
 */
export interface Basis {
  readonly article: string | null;
  readonly default: boolean;
}

/** One row of the 改定履歴, as the body prints it. */
export interface PolicyVersion {
  /** 第3版; null where the body does not number its versions. */
  readonly version: string | null;
  readonly decided: Day | null;
  readonly inForce: Day | null;
  readonly what: string;
}

/** 基本方針, 対策基準 or 実施手順, and whether it may be shown; null where the policy does not say. */
export interface PolicyDocument {
  readonly name: string;
  readonly open: boolean | null;
  /** Made only 必要に応じて. */
  readonly asNeeded: boolean;
  readonly article: string | null;
}

/** The published policy a plan rests on. */
export interface Policy {
  readonly title: string;
  readonly form: 'articles' | 'numbered';
  /** The article that orders the plan to be made. */
  readonly plan: string;
  /** Who keeps the policy; null where it does not say. */
  readonly keeper: string | null;
  readonly versions: readonly PolicyVersion[];
  readonly documents: readonly PolicyDocument[];
}

/** A threat as the policy numbers and calls it, and what it is among the canonical five. */
export interface Threat {
  readonly category: Category;
  readonly label: string;
  /** The policy's own number, e.g. (3); null when the policy does not have it: usable all the same. */
  readonly number: string | null;
  readonly article: string | null;
  /** The only kinds of the category that the policy has in mind; null means all. */
  readonly only: readonly string[] | null;
}

/** 機関: each has its own legal type. */
export interface Organ extends Basis {
  readonly id: string;
  readonly name: string;
  readonly legal: LegalType;
  /** The rule that sets it up, or why its type is so. */
  readonly note: string | null;
}

/** 部, 課, 係: as many levels as the body has. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly organ: string;
  readonly parent: string | null;
}

export interface Tier extends Basis {
  readonly id: TierId;
  readonly name: string;
  /** What the policy counts into it. */
  readonly covers: readonly string[];
}

export interface AssetKind extends Basis {
  readonly id: AssetKindId;
  readonly label: string;
  readonly examples: readonly string[];
}

/** A step of the body's scale and the canonical one it counts as. */
export interface ClassStep<C extends string> {
  readonly label: string;
  readonly is: C;
}

/** How the body grades its assets. */
export interface Classes extends Basis {
  readonly confidentiality: readonly ClassStep<(typeof CONFIDENTIALITY)[number]>[];
  readonly integrity: readonly ClassStep<(typeof TWO_STEPS)[number]>[];
  readonly availability: readonly ClassStep<(typeof TWO_STEPS)[number]>[];
}

/** One of several bodies that the policy binds together, and the office that speaks for it. */
export interface Party extends Basis {
  readonly id: string;
  readonly name: string;
  readonly legal: LegalType;
  readonly office: OfficeId;
  /** Bodies of the same installation that are this party, by id: they can be let in to an incident. */
  readonly bodies: readonly string[];
}

/** 監査, 自己点検 or 見直し, and what makes it due. */
export interface ReviewDuty extends Basis {
  readonly act: (typeof REVIEW_ACTS)[number];
  readonly when: readonly (typeof REVIEW_TIMES)[number][];
  /** The risk has to be analysed first. */
  readonly riskAnalysis: boolean;
}

/** What a body's own policy says, in short labels with its articles; what it leaves open is marked as default. */
export interface Profile {
  /** The guideline whose defaults are used, with its edition. */
  readonly guideline: string;
  readonly policy: Policy;
  readonly threats: readonly Threat[];
  readonly organs: readonly Organ[];
  readonly units: readonly Unit[];
  /** Who counts as 職員等. */
  readonly staff: Basis & { readonly includes: readonly string[] };
  readonly network: Basis & {
    readonly model: NetworkModel;
    readonly tiers: readonly Tier[];
  };
  readonly assets: readonly AssetKind[];
  readonly classes: Classes;
  readonly parties: readonly Party[];
  /** The offices that the policy itself names; all others are the guideline's. */
  readonly offices: readonly { readonly office: OfficeId; readonly article: string }[];
  readonly reviews: readonly ReviewDuty[];
  readonly parts: Readonly<Record<PlanPart, Basis>>;
}

/** Whether the policy has a kind of incident in mind; what it does not have is usable all the same. */
export function isInPolicy(threat: Threat, kind: string): boolean {
  return threat.number !== null && (threat.only?.includes(kind) ?? true);
}
