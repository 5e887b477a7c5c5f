import type { OfficeHours } from '../plan/plan.js';
import type { Span } from '../playbook/definition.js';
import { MINUTE, plus, type Instant, type Milliseconds } from './instant.js';
import { isOpenDay, nextOpenDay, nextOpening } from './office-hours.js';
import { addDays, instantOf, wallClock } from './jst.js';

/**
 * The moment a span ends. Open days count from the day after (翌開庁日が1日目) and end at closing time; open
 * hours run only while offices are open (Asia/Tokyo).
 */
export function after(from: Instant, span: Span, hours: OfficeHours): Instant {
  if (span.in === 'clock') return plus(from, span.ms);
  if (span.in === 'calendar-days') return endOfDay(from, span, hours);
  return span.in === 'open-days'
    ? afterOpenDays(from, span.days, hours)
    : afterOpenHours(from, span.ms, hours);
}

/** The last minute of the n-th day. Day 1 is the day itself; 民法142条 and PPC guideline move a closed last day. */
function endOfDay(
  from: Instant,
  { days, roll }: { readonly days: number; readonly roll: boolean },
  hours: OfficeHours,
): Instant {
  let day = addDays(wallClock(from).day, days - 1);
  while (roll && !isOpenDay(day, hours)) day = addDays(day, 1);
  return instantOf(day, LAST_MINUTE);
}

const LAST_MINUTE = 24 * 60 - 1;

function afterOpenDays(from: Instant, days: number, hours: OfficeHours): Instant {
  let { day } = wallClock(from);
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isOpenDay(day, hours)) left -= 1;
  }
  return instantOf(day, hours.closes);
}

function afterOpenHours(from: Instant, span: Milliseconds, hours: OfficeHours): Instant {
  let at = nextOpening(from, hours);
  let left = span;
  for (;;) {
    const today = (hours.closes - wallClock(at).minutes) * MINUTE;
    if (left <= today) return plus(at, left);
    left -= today;
    at = nextOpenDay(at, hours);
  }
}
