import type { Category } from '../plan/category.js';
import { matches, type Asset, type AssetId } from '../register/asset.js';
import {
  higher,
  impactWith,
  levelByMatrix,
  type Alone,
  type Assessed,
  type AssetRule,
  type Impact,
  type Level,
  type Raise,
  type SeverityRules,
  type Urgency,
} from './severity.js';

/** `ask` of a rule that is about the desk's answer on personal data, not about a floor. */
export const ASK_PERSONAL_DATA = 'personal-data';

/** What decides which rules are used. */
export interface Occasion {
  readonly kind: string | null;
  readonly category: Category | null;
  readonly secondary: readonly Category[];
}

/** Something to be asked because of an asset. */
export interface Question {
  readonly asset: AssetId;
  readonly ask: string;
}

/** What the named assets raise, rule by rule. */
export function raisesOf(
  rules: SeverityRules,
  occasion: Occasion,
  named: readonly Asset[],
): Raise[] {
  return used(rules, occasion).flatMap(({ when, floor, impact }) =>
    floor === undefined && impact === undefined
      ? []
      : named
          .filter((asset) => matches(asset, when))
          .map(({ id: asset }) => ({
            asset,
            ...(floor === undefined ? {} : { floor }),
            ...(impact === undefined ? {} : { impact }),
          })),
  );
}

/** What the named assets make somebody ask, each question once. */
export function questionsOf(
  rules: SeverityRules,
  occasion: Occasion,
  named: readonly Asset[],
): Question[] {
  const asked = used(rules, occasion).flatMap(({ when, ask }) => {
    const asset = named.find((each) => matches(each, when));
    return ask !== undefined && asset ? [{ asset: asset.id, ask }] : [];
  });
  return asked.filter(({ ask }, index) => asked.findIndex((each) => each.ask === ask) === index);
}

/**
 * A level lifted by what assets newly raise: their floors, and the matrix where the impact rises. Never lower than
 * it was; what somebody has judged stays judged.
 */
export function lifted(
  rules: SeverityRules,
  base: { readonly level: Level; readonly impact: Impact; readonly urgency: Urgency },
  raises: readonly Raise[],
): Level {
  const impact = impactWith(base.impact, raises);
  const byMatrix = impact > base.impact ? levelByMatrix(rules, impact, base.urgency) : 'L0';
  const floors = rules.floors.filter(({ fact }) => raises.some(({ floor }) => floor === fact));
  return [byMatrix, ...floors.map(({ level }) => level)].reduce(higher, base.level);
}

/** What people and facts say without the register. */
export function aloneOf({ impact, level, facts, register }: Assessed): Alone {
  return register?.alone ?? { impact, level, facts };
}

/** Whether two raises are the same. */
export function sameRaise(one: Raise, other: Raise): boolean {
  return one.asset === other.asset && one.floor === other.floor && one.impact === other.impact;
}

function used({ assets = [] }: SeverityRules, occasion: Occasion): readonly AssetRule[] {
  const categories = [occasion.category, ...occasion.secondary];
  return assets.filter(
    (rule) =>
      (!rule.kinds || (occasion.kind !== null && rule.kinds.includes(occasion.kind))) &&
      (!rule.categories || categories.some((each) => each && rule.categories?.includes(each))),
  );
}
