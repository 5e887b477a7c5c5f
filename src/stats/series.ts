import { CATEGORIES } from '../domain/plan/category.js';
import type { Kind } from '../domain/plan/plan.js';
import type { Month } from '../domain/statistics/period.js';
import type { Counted } from './stats.repository.js';
import type { CategorySeries, KindSeries } from './stats.view.js';

/** How many there were in each month. */
export function perMonth(counted: readonly Counted[], months: readonly Month[]): number[] {
  const counts = new Map<Month, number>();
  for (const { month, count } of counted) counts.set(month, (counts.get(month) ?? 0) + count);
  return months.map((month) => counts.get(month) ?? 0);
}

/** The five categories in the order of the guideline, and what is undecided yet; also those without any. */
export function categoriesOf(
  counted: readonly Counted[],
  months: readonly Month[],
): CategorySeries[] {
  return [...CATEGORIES, null].map((category) => {
    const mine = counted.filter((each) => each.category === category);
    return { category, counts: perMonth(mine, months) };
  });
}

/** The kinds that there were, the most frequent first. */
export function kindsOf(
  counted: readonly Counted[],
  months: readonly Month[],
  known: readonly Kind[],
): KindSeries[] {
  return [...new Set(counted.map(({ kind }) => kind))]
    .map((kind) => {
      const label = known.find(({ id }) => id === kind)?.label ?? kind ?? '';
      const counts = perMonth(
        counted.filter((each) => each.kind === kind),
        months,
      );
      return { kind, label, counts, total: counts.reduce((sum, count) => sum + count, 0) };
    })
    .toSorted(
      (one, other) => other.total - one.total || one.label.localeCompare(other.label, 'ja'),
    );
}
