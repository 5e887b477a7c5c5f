import { z } from 'zod';
import type { Category } from '../../src/domain/plan/category.js';
import { categoryOf } from './sample.js';

/** As much of veris-category-map.json as decides a category. */
export const mapSchema = z.object({
  precedence_when_several_actions: z.array(z.number()),
  rules: z.array(
    z.object({
      id: z.string(),
      action: z.string(),
      category: z.number().nullable(),
      varieties: z.array(z.string()).optional(),
      all_varieties_in: z.array(z.string()).optional(),
      and_no_actor_motive_in: z.array(z.string()).optional(),
    }),
  ),
});

export type VerisMap = z.infer<typeof mapSchema>;
type Rule = VerisMap['rules'][number];

/** What a rule looks at. */
export interface Actions {
  /** Action name → its varieties. */
  readonly actions: ReadonlyMap<string, readonly string[]>;
  readonly motives: readonly string[];
}

/** The first of the mapped categories in the mapping's order; null when none of the rules takes the actions. */
export function categoryBy(map: VerisMap, { actions, motives }: Actions): Category | null {
  const found = [...actions].flatMap(([action, varieties]) => {
    const rules = map.rules.filter((rule) => rule.action === action && rule.category !== null);
    return varietiesOf(varieties).map(
      (variety) => rules.find((rule) => takes(rule, { variety, varieties, motives }))?.category,
    );
  });
  const first = map.precedence_when_several_actions.find((number) => found.includes(number));
  return categoryOf(first ?? null);
}

function takes(
  { varieties, all_varieties_in: all, and_no_actor_motive_in: none }: Rule,
  of: { variety: string; varieties: readonly string[]; motives: readonly string[] },
): boolean {
  if (varieties) return varieties.includes(of.variety);
  if (all && !of.varieties.every((variety) => all.includes(variety))) return false;
  return !none?.some((motive) => of.motives.includes(motive));
}

/** An action without varieties still is that action. */
function varietiesOf(varieties: readonly string[]): readonly string[] {
  return varieties.length === 0 ? [''] : varieties;
}
