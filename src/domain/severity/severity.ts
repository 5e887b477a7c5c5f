import type { Category } from '../plan/category.js';
import type { AssetId, AssetMatch } from '../register/asset.js';

/** 重要度 L0–L4: 予兆, 軽微, 中, 重大, 危機. */
export const LEVELS = ['L0', 'L1', 'L2', 'L3', 'L4'] as const;
export type Level = (typeof LEVELS)[number];

/** 影響度: 1 one device … 4 the whole body or life. */
export type Impact = 1 | 2 | 3 | 4;
/** 緊急度: 1 over, 2 contained but open, 3 spreading or stopped now. */
export type Urgency = 1 | 2 | 3;

/** yes, no, or 不明: nobody is ever forced to know. */
export type Answer = 'yes' | 'no' | 'unknown';

/** A fact that keeps the level from being set lower. */
export interface Floor {
  readonly fact: string;
  readonly label: string;
  readonly level: Level;
}

/** What severity.yaml makes of an incident that names such an asset: a floor, a least impact, or a question. */
export interface AssetRule {
  readonly when: AssetMatch;
  /** Only for these 種別, or these categories; absent: any. */
  readonly kinds?: readonly string[] | undefined;
  readonly categories?: readonly Category[] | undefined;
  /** The fact that then holds, and its floor with it. */
  readonly floor?: string | undefined;
  /** The impact is this at least. */
  readonly impact?: Impact | undefined;
  /** What has to be asked: whether personal data are involved, or whether the fact of a floor holds. */
  readonly ask?: string | undefined;
}

/** config/severity.yaml: the matrix impact × urgency and the floors. */
export interface SeverityRules {
  readonly matrix: Record<Impact, readonly [Level, Level, Level]>;
  readonly floors: readonly Floor[];
  /** Still unknown after this span: one level up. In milliseconds. */
  readonly unknownRaisesAfter: number;
  /** What named assets of the register (台帳) make of it; absent in rules frozen before there was one. */
  readonly assets?: readonly AssetRule[] | undefined;
}

/** What a named asset raises: a fact that holds a floor, a least impact, or both. */
export interface Raise {
  readonly asset: AssetId;
  readonly floor?: string;
  readonly impact?: Impact;
}

/** What people and facts say of a severity, without the register. */
export interface Alone {
  readonly impact: Impact;
  readonly level: Level;
  /** Floor facts that hold. */
  readonly facts: readonly string[];
}

/** What the register made of a severity. */
export interface ByRegister {
  readonly raises: readonly Raise[];
  readonly alone: Alone;
}

export interface Assessed extends Alone {
  /** Absent while the register raises nothing. */
  readonly register?: ByRegister;
}

/** What is known when a level is proposed. */
export interface SeverityFacts {
  readonly impact: Impact;
  readonly urgency: Urgency;
  /** Floor facts that hold. */
  readonly facts: readonly string[];
  /** What the named assets raise. */
  readonly raises?: readonly Raise[];
}

export interface Proposal {
  readonly impact: Impact;
  readonly urgency: Urgency;
  readonly level: Level;
  /** The lowest level the floors allow. */
  readonly floor: Level;
  /** Why, floor by floor; empty when the matrix alone decides. */
  readonly floors: readonly Floor[];
}

/** The level the rules propose, with what raised it (domain reference 4.1). */
export function propose(rules: SeverityRules, known: SeverityFacts): Proposal {
  const { urgency, raises = [] } = known;
  const impact = impactWith(known.impact, raises);
  const facts = factsWith(known.facts, raises);
  const floors = rules.floors.filter((floor) => facts.includes(floor.fact));
  const floor = floors.map((each) => each.level).reduce(higher, 'L0');
  const byMatrix = levelByMatrix(rules, impact, urgency);
  return { impact, urgency, level: higher(byMatrix, floor), floor, floors };
}

/** The impact with what the assets raise it to. */
export function impactWith(impact: Impact, raises: readonly Raise[]): Impact {
  return Math.max(impact, ...raises.map((raise) => raise.impact ?? 1)) as Impact;
}

/** The facts with those that the assets bring. */
export function factsWith(facts: readonly string[], raises: readonly Raise[]): string[] {
  return [...new Set([...facts, ...raises.flatMap(({ floor }) => floor ?? [])])];
}

/** What impact and urgency give, before any floor. */
export function levelByMatrix({ matrix }: SeverityRules, impact: Impact, urgency: Urgency): Level {
  return matrix[impact][(urgency - 1) as 0 | 1 | 2];
}

/** The more severe of two levels. */
export function higher(one: Level, other: Level): Level {
  return isBelow(one, other) ? other : one;
}

/** Whether `one` is less severe than `other`. */
export function isBelow(one: Level, other: Level): boolean {
  return LEVELS.indexOf(one) < LEVELS.indexOf(other);
}

/** One level up; L4 stays. */
export function raised(level: Level): Level {
  return LEVELS[Math.min(LEVELS.indexOf(level) + 1, LEVELS.length - 1)] ?? level;
}
