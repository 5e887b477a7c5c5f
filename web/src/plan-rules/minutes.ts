export const UNITS = ['minutes', 'hours', 'days'] as const;
export type Unit = (typeof UNITS)[number];

const LONG: Readonly<Record<Unit, number>> = { minutes: 1, hours: 60, days: 1440 };
const WRITTEN: Readonly<Record<string, Unit>> = { 分: 'minutes', 時間: 'hours', 日: 'days' };

/** A span as a plan file takes it, up to four digits and a unit, in minutes; null where it is none. */
export function readMinutes(typed: string, unit: Unit): number | null {
  const [, digits = '', own = ''] =
    /^(\d{1,4})(分|時間|日)?$/.exec(typed.normalize('NFKC').trim()) ?? [];
  return digits ? Number(digits) * LONG[WRITTEN[own] ?? unit] : null;
}

/** In which unit a span reads best: as plan files write it. */
export function unitOf(minutes: number): Unit {
  const reads = (unit: Unit): boolean => minutes >= 2 * LONG[unit] && minutes % LONG[unit] === 0;
  return UNITS.findLast(reads) ?? 'minutes';
}

/** The number to show in that unit. */
export function countOf(minutes: number): number {
  return minutes / LONG[unitOf(minutes)];
}
