import type { Category } from '../../src/domain/plan/category.js';
import type { Report } from '../../bench/reports.js';

/** One real record as it goes through the intake, with what a person said its category is. */
export interface Sample {
  readonly source: 'vcdb' | 'doe417';
  readonly sourceId: string;
  readonly report: Report & { readonly aware: { readonly precision: string } };
  /** By the mapping; null: a person has to decide (未定). */
  readonly category: Category | null;
  readonly label: Label;
}

export interface Label {
  readonly expected: Category | null;
  /** A prediction among these is half right. */
  readonly acceptable: readonly Category[];
}

const NUMBERED: Readonly<Record<number, Category>> = {
  1: 'intentional',
  2: 'unintentional',
  3: 'disaster',
  4: 'pandemic',
  5: 'infrastructure',
};

/** The category behind the number the data set uses. */
export function categoryOf(number: number | null): Category | null {
  return number === null ? null : (NUMBERED[number] ?? null);
}

/** As much of a text as a field takes. */
export function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
