import type { Language } from '../i18n/language';
import { formatAware } from '../format/when';
import type { ChartColumn } from '../ui/bar-chart';

const SHORT = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** A month in full: 令和8年4月, in English 2026-04. */
export function monthName(month: string, language: Language): string {
  return formatAware({ at: firstOf(month), precision: 'month' }, language);
}

/** A 年度: 令和8年度, in English FY2026. */
export function fiscalYearName(year: number, language: Language): string {
  if (language === 'en') return `FY${year}`;
  return `${formatAware({ at: firstOf(`${year}-04`), precision: 'year' }, language)}度`;
}

/** A calendar year: 令和8年, in English 2026. */
export function yearName(year: number, language: Language): string {
  // Of its last day: the year in which an era begins is called by the new one.
  return formatAware({ at: firstOf(`${year}-12`), precision: 'year' }, language);
}

/** A month under its bar, with the year it belongs to. On a narrow screen the number alone has room. */
export function columnOf(month: string, { language, wide }: Shown): ChartColumn {
  const number = String(Number(month.slice(5)));
  const long = language === 'ja' ? `${number}月` : SHORT.format(Date.parse(`${month}-01`));
  const group = formatAware({ at: firstOf(month), precision: 'year' }, language);
  return { name: wide ? long : number, group };
}

interface Shown {
  readonly language: Language;
  readonly wide: boolean;
}

function firstOf(month: string): string {
  return `${month}-01T00:00:00+09:00`;
}
