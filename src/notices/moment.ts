import type { Instant } from '../domain/calendar/instant.js';
import { wallClock, wareki } from '../domain/calendar/jst.js';
import type { Precision } from '../domain/incident/incident.js';

/** How many characters of YYYY-MM-DD a date known that exactly has. */
const ISO_LENGTH = { year: 4, month: 7, day: 10, minute: 10 } as const satisfies Record<
  Precision,
  number
>;

/** 令和8年11月21日(土)（2026-11-21）02時13分: both calendars, 24 hours, Asia/Tokyo. */
export function bothCalendars(at: Instant, precision: Precision = 'minute'): string {
  const day = wareki(at, precision === 'minute' ? 'day' : precision);
  const iso = wallClock(at).day.slice(0, ISO_LENGTH[precision]);
  return `${day}（${iso}）${precision === 'minute' ? clockTime(at) : ''}`;
}

/** 02時13分 */
export function clockTime(at: Instant): string {
  return wareki(at).split(' ')[1] ?? '';
}

/** Today only the time, else the month and day too: 02時13分, 11月22日(日) 02時30分. */
export function shortly(at: Instant, now: Instant): string {
  const { day, year } = wallClock(at);
  const today = wallClock(now);
  if (day === today.day) return clockTime(at);
  const full = wareki(at);
  return year === today.year ? full.slice(full.indexOf('年') + 1) : full;
}
