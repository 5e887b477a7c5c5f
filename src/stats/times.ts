import { CATEGORIES } from '../domain/plan/category.js';
import { LEVELS } from '../domain/severity/severity.js';
import { spreadOf } from '../domain/statistics/spread.js';
import type { TimedOf } from './stats.repository.js';
import type { TimesRow } from './stats.view.js';

type Group = Pick<TimesRow, 'category' | 'level'>;

/** All incidents, then the five categories and what is undecided, then the severities, the worst first. */
const GROUPS: readonly Group[] = [
  { category: null, level: null },
  ...[...CATEGORIES, 'none' as const].map((category) => ({ category, level: null })),
  ...LEVELS.toReversed().map((level) => ({ category: null, level })),
];

/** How long it took, for all and group by group; groups without an incident are left out. */
export function timesOf(answers: readonly TimedOf[], containments: readonly TimedOf[]): TimesRow[] {
  return GROUPS.map((group) => {
    const mine = answers.filter((each) => isOf(each, group));
    return {
      ...group,
      incidents: mine.reduce((sum, { count }) => sum + count, 0),
      answer: spreadOf(mine),
      containment: spreadOf(containments.filter((each) => isOf(each, group))),
    };
  }).filter(({ incidents }) => incidents > 0);
}

function isOf(each: TimedOf, { category, level }: Group): boolean {
  if (category) return (each.category ?? 'none') === category;
  return level === null || each.level === level;
}
