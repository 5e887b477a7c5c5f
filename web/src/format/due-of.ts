import { minutesBetween } from './when';

const SOON = 10;

/** What is said of something due: `in` and `over` with whole minutes; within the minute that has begun, words alone. */
interface DueOf {
  readonly words: 'in' | 'over' | 'just' | 'soon';
  readonly minutes: number;
  readonly tone: 'plain' | 'warn' | 'bad';
}

/** How `at` stands at `now` (ms since the epoch); `bare`: it happens then by itself. */
export function dueOf(at: string, now: number, bare = false): DueOf {
  const past = minutesBetween(at, now);
  if (past < 0) return { words: 'in', minutes: -past, tone: -past <= SOON ? 'warn' : 'plain' };
  if (past > 0) return { words: 'over', minutes: past, tone: 'bad' };
  return bare
    ? { words: 'soon', minutes: 0, tone: 'warn' }
    : { words: 'just', minutes: 0, tone: 'bad' };
}
