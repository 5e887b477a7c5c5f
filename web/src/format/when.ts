import type { Precision } from '../api/types';
import type { Language } from '../i18n/language';
import { eraOf } from './eras';

const ZONE = 'Asia/Tokyo';

const WEEKDAY = {
  ja: new Intl.DateTimeFormat('ja-JP', { timeZone: ZONE, weekday: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, weekday: 'short' }),
};
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const ISO_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });

/** The day with its weekday: 令和8年11月21日(土), in English 2026-11-21 (Sat). */
export function formatDay(iso: string, language: Language): string {
  const at = new Date(iso);
  const weekday = WEEKDAY[language].format(at);
  return language === 'ja'
    ? `${eraDay(ISO_DAY.format(at))}(${weekday})`
    : `${ISO_DAY.format(at)} (${weekday})`;
}

/** 令和8年11月21日, 令和元年 where the year is 1; the plain year before the first era known. */
function eraDay(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const era = eraOf(iso);
  const count = era ? year - Number(era.from.slice(0, 4)) + 1 : year;
  return `${era?.name ?? ''}${era && count === 1 ? '元' : count}年${month}月${day}日`;
}

/** The time of day in Japan, HH:MM. */
export function formatTime(iso: string): string {
  return CLOCK.format(new Date(iso)).slice(0, 5);
}

/** The time of day in Japan with seconds. */
export function formatSeconds(at: number): string {
  return CLOCK.format(new Date(at));
}

/** Day and time. */
export function formatMoment(iso: string, language: Language): string {
  return `${formatDay(iso, language)} ${formatTime(iso)}`;
}

/** Day and time as short as a list needs it: 11/21 02:13, with the year when it is another one. */
export function formatShort(iso: string, now: number): string {
  const day = ISO_DAY.format(new Date(iso));
  const sameYear = day.slice(0, 4) === ISO_DAY.format(new Date(now)).slice(0, 4);
  const [year, month, date] = day.split('-').map(Number);
  const short = `${month}/${date} ${formatTime(iso)}`;
  return sameYear ? short : `${year}/${short}`;
}

/** An awareness only as exactly as it is known. */
export function formatAware(
  { at, precision }: { at: string; precision: Precision },
  language: Language,
): string {
  if (precision === 'minute') return formatMoment(at, language);
  const day = formatDay(at, language);
  if (precision === 'day') return day;
  const iso = ISO_DAY.format(new Date(at));
  const end = precision === 'year' ? 4 : 7;
  if (language === 'en') return iso.slice(0, end);
  return precision === 'year'
    ? day.slice(0, day.indexOf('年') + 1)
    : day.slice(0, day.indexOf('月') + 1);
}

/** Whole minutes from one instant to another; negative when it lies ahead. */
export function minutesBetween(from: string, to: number): number {
  return Math.floor((to - Date.parse(from)) / 60_000);
}
