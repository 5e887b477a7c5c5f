import type { Day, OfficeHours } from '../plan/plan.js';
import { holidaysOf } from './holidays.js';
import type { Instant } from './instant.js';
import { addDays, instantOf, wallClock, weekdayOf } from './jst.js';

/** Whether offices are open on this day: not Saturday, Sunday, a holiday, or 12/29–1/3 (地方自治法4条の2). */
export function isOpenDay(day: Day, hours: OfficeHours): boolean {
  const weekday = weekdayOf(day);
  const monthDay = day.slice(5);
  const yearEnd = monthDay >= '12-29' || monthDay <= '01-03';
  return weekday !== 0 && weekday !== 6 && !yearEnd && !isHoliday(day, hours.holidays);
}

/** The list holds for every year it names; the others are computed. */
function isHoliday(day: Day, listed: readonly Day[]): boolean {
  if (listed.includes(day)) return true;
  const year = day.slice(0, 5);
  return (
    !listed.some((each) => each.startsWith(year)) &&
    holidaysOf(Number(day.slice(0, 4))).some((each) => each.day === day)
  );
}

/** Whether offices are open at this moment. */
export function isOpen(at: Instant, hours: OfficeHours): boolean {
  const { day, minutes } = wallClock(at);
  return isOpenDay(day, hours) && minutes >= hours.opens && minutes < hours.closes;
}

/** `at` itself when offices are open, else the next opening. */
export function nextOpening(at: Instant, hours: OfficeHours): Instant {
  if (isOpen(at, hours)) return at;
  const { day, minutes } = wallClock(at);
  const today = isOpenDay(day, hours) && minutes < hours.opens;
  return instantOf(today ? day : openDayAfter(day, hours), hours.opens);
}

/** The opening of the next open day after today. */
export function nextOpenDay(at: Instant, hours: OfficeHours): Instant {
  return instantOf(openDayAfter(wallClock(at).day, hours), hours.opens);
}

function openDayAfter(day: Day, hours: OfficeHours): Day {
  const next = addDays(day, 1);
  return isOpenDay(next, hours) ? next : openDayAfter(next, hours);
}
