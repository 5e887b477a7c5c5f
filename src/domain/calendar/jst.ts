import { eraOf } from './eras.js';
import { DAY, HOUR, MINUTE, type Instant } from './instant.js';
import type { Day } from '../plan/plan.js';

/** Japan has had no daylight saving since 1952, so Asia/Tokyo is a fixed offset. */
const OFFSET = 9 * HOUR;

const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'] as const;

/** A moment on the wall clock of Asia/Tokyo. `minutes` counts from midnight, `weekday` from Sunday = 0. */
export interface WallClock {
  readonly day: Day;
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly minutes: number;
  readonly weekday: number;
}

/** What the clock on the wall in Tokyo shows at this instant. */
export function wallClock(at: Instant): WallClock {
  const shifted = new Date(Date.parse(at) + OFFSET);
  return {
    day: shifted.toISOString().slice(0, 10),
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    date: shifted.getUTCDate(),
    minutes: shifted.getUTCHours() * 60 + shifted.getUTCMinutes(),
    weekday: shifted.getUTCDay(),
  };
}

/** The instant of a day and minutes after midnight in Asia/Tokyo. */
export function instantOf(day: Day, minutes = 0): Instant {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - OFFSET + minutes * MINUTE).toISOString();
}

/** The day `count` days after (or before) a day. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + count * DAY).toISOString().slice(0, 10);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay();
}

/** The 年度 (1 April to 31 March) of an instant, as a Western year. */
export function fiscalYear(at: Instant): number {
  const { year, month } = wallClock(at);
  return month >= 4 ? year : year - 1;
}

/** A 年度 as its era letter and year: 2026 is R8. The era is that of 1 April. */
export function fiscalYearLabel(year: number): string {
  const era = eraOf(`${year}-04-01`);
  return era ? `${era.letter}${year - yearOf(era.from) + 1}` : String(year);
}

/** 令和8年11月21日(土) 02時13分; without the time when `precision` is coarser than a minute. */
export function wareki(
  at: Instant,
  precision: 'year' | 'month' | 'day' | 'minute' = 'minute',
): string {
  // A record that cannot be read must not hide the others.
  if (Number.isNaN(Date.parse(at))) return at;
  const { day, year, month, date, minutes, weekday } = wallClock(at);
  const era = eraOf(day);
  const count = era ? year - yearOf(era.from) + 1 : year;
  const parts = [`${era?.name ?? ''}${count === 1 && era ? '元' : count}年`];
  if (precision !== 'year') parts.push(`${month}月`);
  if (precision === 'day' || precision === 'minute')
    parts.push(`${date}日(${WEEKDAYS[weekday] ?? ''})`);
  if (precision === 'minute') parts.push(` ${clockFace(minutes)}`);
  return parts.join('');
}

/** 2026-11-21 02:13, on the wall clock of Asia/Tokyo. */
export function dayAndMinute(at: Instant): string {
  const { day, minutes } = wallClock(at);
  return `${day} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** 02時13分 */
function clockFace(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}時${two(minutes % 60)}分`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
