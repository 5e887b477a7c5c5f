import { describe, expect, it } from '@jest/globals';
import { between, HOUR, MINUTE, plus, SECOND, type Instant } from '../domain/calendar/instant.js';
import { failedAgain, waitSeconds, type Counted, type Tally } from './guess-limit.js';

const START: Instant = '2026-11-20T17:13:00.000Z';

/** Failures one after another, each as soon as it is looked at. */
function failures(count: number, counted: Counted): { tally: Tally; waits: number[]; at: Instant } {
  let tally: Tally | undefined;
  let at = START;
  const waits: number[] = [];
  for (let made = 0; made < count; made += 1) {
    tally = failedAgain(tally, counted, at);
    const wait = waitSeconds(tally, at);
    waits.push(wait);
    at = plus(at, wait * SECOND);
  }
  return { tally: tally ?? { failures: 0, blockedUntil: START }, waits, at };
}

describe('slowed guessing', () => {
  it('lets four typing errors pass, then doubles the wait up to 15 minutes', () => {
    const { waits } = failures(17, 'account-here');
    expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  });

  it('looks at a town hall behind one address with more patience', () => {
    expect(failures(21, 'address').waits.slice(-3)).toEqual([0, 1, 2]);
  });

  it('looks at no more than a hundred tries an hour, however many are made', () => {
    for (const counted of ['account-here', 'account', 'address'] as const) {
      const { at } = failures(100, counted);
      expect(between(START, at)).toBeGreaterThan(HOUR);
    }
  });

  it('counts a refused try no further: waiting out the time is always enough', () => {
    const { tally, at } = failures(40, 'account-here');
    expect(waitSeconds(tally, at)).toBe(0);
    expect(waitSeconds(tally, plus(at, -SECOND))).toBe(1);
  });

  it('forgets a failure for every quiet quarter of an hour', () => {
    const { tally, at } = failures(4, 'account-here');
    const later = failedAgain(tally, 'account-here', plus(at, 30 * MINUTE));
    expect(later.failures).toBe(3);
    expect(failedAgain(tally, 'account-here', plus(at, 24 * HOUR)).failures).toBe(1);
  });

  it('forgets nothing when the clock steps back', () => {
    const { tally, at } = failures(4, 'account-here');
    expect(failedAgain(tally, 'account-here', plus(at, -HOUR)).failures).toBe(5);
  });
});
