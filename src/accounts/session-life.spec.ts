import { describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE, plus, SECOND } from '../domain/calendar/instant.js';
import { isLive, isSeenLongAgo } from './session-life.js';

const START = '2026-11-20T17:13:00.000Z';

describe('a session', () => {
  const seen = (at: number) => ({ created_at: START, seen_at: plus(START, at) });

  it('lives through a pause of less than two hours', () => {
    expect(isLive(seen(0), plus(START, 2 * HOUR - SECOND))).toBe(true);
    expect(isLive(seen(0), plus(START, 2 * HOUR))).toBe(false);
  });

  it('ends twelve hours after log-in, however busy', () => {
    expect(isLive(seen(12 * HOUR - MINUTE), plus(START, 12 * HOUR - SECOND))).toBe(true);
    expect(isLive(seen(12 * HOUR - MINUTE), plus(START, 12 * HOUR))).toBe(false);
  });

  it('is written down as seen at most once a minute', () => {
    expect(isSeenLongAgo(seen(0), plus(START, MINUTE - SECOND))).toBe(false);
    expect(isSeenLongAgo(seen(0), plus(START, MINUTE))).toBe(true);
  });
});
