import { eraCalled } from './eras';

/** A calendar day, YYYY-MM-DD. */
export type Day = string;

const SEPARATED = String.raw`\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?`;
const WITH_ERA = new RegExp(String.raw`^(\p{L}{1,4}?)\s*(\d{1,2}|元)${SEPARATED}$`, 'iu');
const WITH_YEAR = new RegExp(String.raw`^(\d{4})${SEPARATED}$`);
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const SHORT = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const FOUR_DIGITS = /^(\d{2})(\d{2})$/;

export interface Near {
  /** Today, YYYY-MM-DD: a date without a year is the nearest one on this side of it. */
  readonly today: Day;
  readonly side: 'past' | 'future';
}

/** Read a typed day: 2026-11-21, 20261121, 1121, 11/21, R8.11.21, 令和8年11月21日. Null when it is none. */
export function readDay(typed: string, near: Near): Day | null {
  const text = typed.normalize('NFKC').trim();
  const era = WITH_ERA.exec(text);
  if (era) return eraDay(era);
  const full = WITH_YEAR.exec(text) ?? EIGHT_DIGITS.exec(text);
  if (full) return day(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = SHORT.exec(text) ?? FOUR_DIGITS.exec(text);
  return short ? nearest(Number(short[1]), Number(short[2]), near) : null;
}

/** Read a typed time: 2:13, 0213, 213, 2時13分, 午後2時. Returns HH:MM, null when it is none. */
export function readTime(typed: string): string | null {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  const afternoon = text.startsWith('午後') ? 12 : 0;
  const digits = text.replace(/^午[前後]/, '');
  const found =
    /^(\d{1,2})[:時](?:(\d{1,2})分?)?$/.exec(digits) ?? /^(\d{1,2})(\d{2})$/.exec(digits);
  if (!found) return null;
  const hours = Number(found[1]) + (Number(found[1]) < 12 ? afternoon : 0);
  const minutes = Number(found[2] ?? 0);
  return hours < 24 && minutes < 60 ? `${two(hours)}:${two(minutes)}` : null;
}

/** The instant of a day and time in Japan, ISO 8601 with zone. */
export function instantOf(date: Day, time: string): string {
  return `${date}T${time}:00+09:00`;
}

/** Day and time in Japan of an instant. */
export function dayAndTime(at: number): { day: Day; time: string } {
  const [date = '', time = ''] = new Date(at + 9 * 3_600_000).toISOString().split('T');
  return { day: date, time: time.slice(0, 5) };
}

/** A year counts from the calendar year of the era's first day. */
function eraDay([, name = '', year = '', month = '', date = '']: RegExpExecArray): Day | null {
  const era = eraCalled(name);
  if (!era) return null;
  const count = year === '元' ? 1 : Number(year);
  if (count < 1) return null;
  const found = day(Number(era.from.slice(0, 4)) + count - 1, Number(month), Number(date));
  const inside = found && found >= era.from && (!era.until || found < era.until);
  return inside ? found : null;
}

function nearest(month: number, date: number, { today, side }: Near): Day | null {
  const year = Number(today.slice(0, 4));
  const years = side === 'past' ? [year, year - 1] : [year, year + 1];
  const days = years.map((each) => day(each, month, date));
  const fits = (each: Day | null): boolean =>
    each !== null && (side === 'past' ? each <= today : each >= today);
  return days.find(fits) ?? days.find((each) => each !== null) ?? null;
}

/** Null for a day that does not exist, such as 2 月 30 日. */
function day(year: number, month: number, date: number): Day | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return exists ? `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}` : null;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
