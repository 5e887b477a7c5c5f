import type { Category } from '../domain/plan/category.js';
import type { Level } from '../domain/severity/severity.js';

/** New incidents of one category; null: nobody has decided it yet. */
export class CategorySeries {
  readonly category: Category | null;
  /** One number for each month of the period. */
  readonly counts: readonly number[];
}

/** New incidents of one kind. */
export class KindSeries {
  /** Null: 不明, nobody has chosen it yet. */
  readonly kind: string | null;
  /** As the plan in force calls it; the id where it knows it no more. */
  readonly label: string;
  readonly counts: readonly number[];
  readonly total: number;
}

/** Times from 認知 to something, in minutes. */
export class SpreadView {
  /** Of how many incidents the time is known. */
  readonly known: number;
  readonly median: number | null;
  readonly p90: number | null;
}

/** How long it took in some incidents. */
export class TimesRow {
  /** Set in the rows of a category; `none` where nobody has decided it. */
  readonly category: Category | 'none' | null;
  /** Set in the rows of a severity. Neither: all incidents. */
  readonly level: Level | null;
  readonly incidents: number;
  /** To the first answer of anybody who was told. */
  readonly answer: SpreadView;
  /** To the confirmation that nothing spreads any more. */
  readonly containment: SpreadView;
}

/** Records of the past of which only the year is known. */
export class YearOnly {
  readonly year: number;
  readonly count: number;
}

/** 集計 of one period. */
export class StatsView {
  readonly now: string;
  /** Null: the last twelve months. */
  readonly fiscalYear: number | null;
  /** Which may be chosen, the newest first. */
  readonly fiscalYears: readonly number[];
  readonly drills: boolean;
  /** YYYY-MM, Asia/Tokyo, by 認知. */
  readonly months: readonly string[];
  readonly totals: readonly number[];
  /** How many of them are records of the past. */
  readonly past: readonly number[];
  readonly categories: readonly CategorySeries[];
  /** The most frequent first. */
  readonly kinds: readonly KindSeries[];
  /** All first, then by category, then by severity; records of the past are left out. */
  readonly times: readonly TimesRow[];
  /** Left out of everything else. */
  readonly notIncidents: number;
  readonly merged: number;
  readonly yearOnly: readonly YearOnly[];
}
