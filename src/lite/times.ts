import type { Language } from '../accounts/caller.js';
import type { Instant } from '../domain/calendar/instant.js';
import { wallClock } from '../domain/calendar/jst.js';
import { dayOf } from '../domain/plan/transfers/day.js';
import { bothCalendars, shortly } from '../notices/moment.js';

/** When, in Asia/Tokyo: as short as the day allows. */
export function shortTime(at: Instant, now: Instant, language: Language): string {
  return language === 'ja' ? shortly(at, now) : `${dayText(at)} ${timeText(at)}`;
}

/** When, in Asia/Tokyo, in full. */
export function fullTime(at: Instant, language: Language): string {
  return language === 'ja' ? bothCalendars(at) : `${dayText(at)} ${timeText(at)}`;
}

/** The day of an instant in Asia/Tokyo, YYYY-MM-DD. */
export function dayText(at: Instant): string {
  return wallClock(at).day;
}

/** The time of an instant in Asia/Tokyo, HH:MM. */
export function timeText(at: Instant): string {
  const { minutes } = wallClock(at);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A typed time, HH:MM: 2:13, 0213, 2時13分, full-width too; null when there is no such time. */
export function timeOf(typed: string): string | null {
  const plain = typed.normalize('NFKC').replaceAll(/\s/gu, '');
  const found =
    /^(\d{1,2})[:時](?:(\d{1,2})分?)?$/u.exec(plain) ?? /^(\d{1,2})(\d{2})$/u.exec(plain);
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  return hours < 24 && minutes < 60 ? `${two(hours)}:${two(minutes)}` : null;
}

/** A typed day and time as an instant with its zone; without a time only the day is known. */
export function whenOf(day: string, time: string): WhenRead {
  const read = dayOf(day);
  if (!read) return { wrong: 'day' };
  if (!time.trim()) return { at: `${read}T00:00:00+09:00`, precision: 'day' };
  const hours = timeOf(time);
  return hours ? { at: `${read}T${hours}:00+09:00`, precision: 'minute' } : { wrong: 'time' };
}

/** What came of reading a day and a time. */
export type WhenRead =
  | { readonly at: Instant; readonly precision: 'day' | 'minute' }
  | { readonly wrong: 'day' | 'time' };

function two(value: number): string {
  return String(value).padStart(2, '0');
}
