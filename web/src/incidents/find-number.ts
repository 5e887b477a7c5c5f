import { call } from '../api/client';
import { serverNow } from '../api/server-time';
import type { IncidentLine, IncidentPage } from '../api/types';
import { numberOf } from './number-of';

const JST = 9 * 3_600_000;

/** The incident whose number was typed, open or closed; null where it is no number, or of no incident. */
export async function findNumber(
  typed: string,
  signal?: AbortSignal,
): Promise<IncidentLine | null> {
  const today = new Date(serverNow() + JST).toISOString().slice(0, 10);
  const number = numberOf(typed, today);
  if (number === null) return null;
  const path = `/incidents?q=${encodeURIComponent(number)}&limit=50`;
  const { items } = await call<IncidentPage>(path, signal ? { signal } : {});
  return items.find((each) => each.number === number) ?? null;
}
