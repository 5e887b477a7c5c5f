import type { TFunction } from 'i18next';
import type { Stats } from '../api/types';
import { spanOf } from '../format/elapsed';

const HOUR = 60;
const DAY = 24 * HOUR;

/** All counts together. */
export function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The name of a table's file, which says of which months it is. */
export function fileOf(name: string, { months }: Pick<Stats, 'months'>): string {
  return `${name}-${months[0] ?? ''}_${months.at(-1) ?? ''}`;
}

/** A time in words, of which an hour more or less is of interest after days too: 2日3時間. */
export function timeOf(minutes: number, t: TFunction): string {
  const hours = Math.floor((minutes % DAY) / HOUR) * HOUR;
  const days = spanOf(minutes, t);
  if (minutes < DAY || hours === 0) return days;
  return t('stats.daysHours', { days, hours: spanOf(hours, t) });
}
