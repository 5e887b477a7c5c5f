/** A time with what is known of it; `at` is the beginning of that year, month, day or minute. */
export interface KnownTime {
  readonly at: string;
  readonly precision: 'year' | 'month' | 'day' | 'minute';
}

const CLOCK = /^(\d{1,2}):(\d{2}) (AM|PM)$/;
const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** VERIS gives a year, perhaps a month, perhaps a day, and no zone: taken as the body's own calendar (JST). */
export function fromParts({
  year,
  month,
  day,
}: {
  year: number;
  month?: number;
  day?: number;
}): KnownTime {
  const precision = month === undefined ? 'year' : day === undefined ? 'month' : 'day';
  return { at: jst({ year, month: month ?? 1, day: day ?? 1 }, '00:00'), precision };
}

/**
 * DOE-417 gives local dates and 12-hour times without a zone. Like a paper from the town's own desk they are
 * taken as the body's clock (JST), to the minute; the words of the record stay in the text. When the date is
 * missing, the month of the sheet is all that is known.
 */
export function fromUsLocal(of: {
  date: string | null;
  time: string | null;
  month: string | null;
  year: number;
}): KnownTime {
  const day = usDay(of.date ?? '');
  if (!day) return fromParts({ year: of.year, month: monthNamed(of.month) });
  const clock = clockOf(of.time ?? '');
  return clock ? { at: jst(day, clock), precision: 'minute' } : fromParts(day);
}

/** 09/08/2022, also 5/13/23. */
function usDay(date: string): Day | null {
  const [month, day, year] = (US_DATE.exec(date) ?? []).slice(1).map(Number);
  if (!month || !day || !year) return null;
  return { year: year < 100 ? 2000 + year : year, month, day };
}

/** 5:00 PM as 17:00. */
function clockOf(time: string): string | null {
  const [, hour, minute, half] = CLOCK.exec(time) ?? [];
  if (!hour || !minute) return null;
  return `${two((Number(hour) % 12) + (half === 'PM' ? 12 : 0))}:${minute}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function monthNamed(name: string | null): number | undefined {
  const index = MONTHS.indexOf(name ?? '');
  return index < 0 ? undefined : index + 1;
}

function jst({ year, month, day }: Day, clock: string): string {
  return `${year}-${two(month)}-${two(day)}T${clock}:00+09:00`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
