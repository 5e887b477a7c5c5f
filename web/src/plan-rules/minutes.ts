export type Unit = 'minutes' | 'hours';

const HOUR = 60;
/** Thirty days. */
const LONGEST = 43_200;

/** A number as somebody types it, with its unit or without; null where it is none, or not between least and thirty days. */
export function readMinutes(typed: string, unit: Unit, least: number): number | null {
  const [, digits = '', own] = /^(\d{1,5})(分|時間)?$/.exec(typed.normalize('NFKC').trim()) ?? [];
  if (!digits) return null;
  const inHours = own ? own === '時間' : unit === 'hours';
  const minutes = Number(digits) * (inHours ? HOUR : 1);
  return minutes >= least && minutes <= LONGEST ? minutes : null;
}

/** In which unit a span reads best. */
export function unitOf(minutes: number): Unit {
  return minutes >= 2 * HOUR && minutes % HOUR === 0 ? 'hours' : 'minutes';
}

/** The number to show in that unit. */
export function countOf(minutes: number): number {
  return unitOf(minutes) === 'hours' ? minutes / HOUR : minutes;
}
