import { serverNow } from '../api/server-time';
import { dayAndTime, readDay, type Day } from '../format/date-input';

/** The typed day a plan is looked at, from today on; '' for today, null when it cannot be read. */
export function lookedAt(typed: string): Day | '' | null {
  if (!typed.trim()) return '';
  return readDay(typed, { today: dayAndTime(serverNow()).day, side: 'future' });
}
