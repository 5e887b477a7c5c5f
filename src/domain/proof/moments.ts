import type { Instant } from '../calendar/instant.js';
import { addDays, instantOf, weekdayOf } from '../calendar/jst.js';
import { isOpenDay } from '../calendar/office-hours.js';
import type { Day, OfficeHours } from '../plan/plan.js';

/** When an incident is noticed: once in each kind of hour in which people are reached differently. */
export const TIMES = ['office-hours', 'night', 'weekend', 'year-end', 'transfer'] as const;
export type Time = (typeof TIMES)[number];

const TWO = 2 * 60;
const HALF_PAST_MIDNIGHT = 30;
const HOUR_AND_A_HALF = 90;

/**
 * The moments that a proof looks at, the next of each kind from a day on: an hour and a half after opening; two at
 * night between two open days; a Saturday at two; the first closed night of the year's end; half past midnight of
 * 1 April, when every transfer has just taken effect.
 */
export function momentsFrom(today: Day, hours: OfficeHours): Record<Time, Instant> {
  const open = (day: Day): boolean => isOpenDay(day, hours);
  const first = (fits: (day: Day) => boolean): Day => {
    let day = today;
    while (!fits(day)) day = addDays(day, 1);
    return day;
  };
  const night = first((day) => open(day) && open(addDays(day, -1)));
  return {
    'office-hours': instantOf(first(open), hours.opens + HOUR_AND_A_HALF),
    night: instantOf(night, TWO),
    weekend: instantOf(
      first((day) => weekdayOf(day) === 6),
      TWO,
    ),
    'year-end': instantOf(
      first((day) => day.endsWith('-12-29')),
      TWO,
    ),
    transfer: instantOf(
      first((day) => day.endsWith('-04-01')),
      HALF_PAST_MIDNIGHT,
    ),
  };
}
