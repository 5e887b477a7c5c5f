import type { Instant } from '../calendar/instant.js';
import { fiscalYear, wallClock } from '../calendar/jst.js';

/** A month in Japan, YYYY-MM. */
export type Month = string;

/** Nothing is counted from before: no 緊急時対応計画 is older. */
export const FIRST_FISCAL_YEAR = 1990;

const YEAR = 12;
/** April begins a 年度. */
const FIRST_MONTH = 4;

/** The months of a 年度 that have begun by now; without one the last twelve, this one included. */
export function monthsOf(year: number | null, now: Instant): readonly Month[] {
  const { year: thisYear, month } = wallClock(now);
  const current = thisYear * YEAR + month - 1;
  const first = year === null ? current - YEAR + 1 : year * YEAR + FIRST_MONTH - 1;
  return Array.from({ length: YEAR }, (_, index) => first + index)
    .filter((each) => each <= current)
    .map(monthAt);
}

/** The 年度 from that of a month (or of a year alone) to the present one, the newest first. */
export function yearsSince(month: Month | null, now: Instant): readonly number[] {
  const last = fiscalYear(now);
  // A year alone may have been its January, which belongs to the 年度 before.
  const [year = last, number = 1] = (month ?? '').split('-').map(Number);
  const first = month === null ? last : number < FIRST_MONTH ? year - 1 : year;
  const count = last - Math.max(first, FIRST_FISCAL_YEAR) + 1;
  return Array.from({ length: Math.max(1, count) }, (_, index) => last - index);
}

function monthAt(count: number): Month {
  const month = String((count % YEAR) + 1).padStart(2, '0');
  return `${Math.floor(count / YEAR)}-${month}`;
}
