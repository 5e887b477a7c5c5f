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

/** config/severity.yaml: the matrix impact × urgency and the floors. */
export interface SeverityRules {
  readonly matrix: Record<Impact, readonly [Level, Level, Level]>;
  readonly floors: readonly Floor[];
  /** Still unknown after this span: one level up. In milliseconds. */
  readonly unknownRaisesAfter: number;
}

/** What is known when a level is proposed. */
export interface SeverityFacts {
  readonly impact: Impact;
  readonly urgency: Urgency;
  /** Floor facts that hold. */
  readonly facts: readonly string[];
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
  const byMatrix = rules.matrix[known.impact][(known.urgency - 1) as 0 | 1 | 2];
  const floors = rules.floors.filter((floor) => known.facts.includes(floor.fact));
  const floor = floors.map((each) => each.level).reduce(higher, 'L0');
  const { impact, urgency } = known;
  return { impact, urgency, level: higher(byMatrix, floor), floor, floors };
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
