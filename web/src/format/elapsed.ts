import type { TFunction } from 'i18next';

const HOUR = 60;
const DAY = 24 * HOUR;

/** A span of minutes in words: 12分, 3時間5分, 2日. */
export function spanOf(minutes: number, t: TFunction): string {
  if (minutes < HOUR) return t('span.minutes', { count: minutes });
  if (minutes < DAY) {
    const rest = minutes % HOUR;
    const hours = t('span.hours', { count: Math.floor(minutes / HOUR) });
    return rest ? `${hours}${t('span.minutes', { count: rest })}` : hours;
  }
  return t('span.days', { count: Math.floor(minutes / DAY) });
}
