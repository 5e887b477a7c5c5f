import { describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE, plus, SECOND, type Instant } from '../calendar/instant.js';
import { beginWatch, look, LOOK_EVERY, told, toTell, type Look, type Watch } from './watch.js';

const START: Instant = '2026-11-20T17:13:00.000Z';
const AFTER = 60 * SECOND;

/** One watcher that looks every five seconds; what it would say, with the second it says it. */
function watching(seen: (second: number) => Look, seconds: number, from = beginWatch(START)) {
  const said: string[] = [];
  let watch: Watch = from;
  for (let second = 0; second <= seconds; second += LOOK_EVERY / SECOND) {
    watch = look(watch, seen(second), { now: plus(START, second * SECOND), after: AFTER });
    const what = toTell(watch);
    if (what === null) continue;
    said.push(`${second} ${what}`);
    watch = told(watch, what);
  }
  return said;
}

const at = (second: number): Instant => plus(START, second * SECOND);
const alive = (second: number): Look => ({ tick: at(second), untouchedSince: null });

describe('the watcher', () => {
  it('says nothing of an engine that ticks', () => {
    expect(watching(alive, 3600)).toEqual([]);
  });

  it('says after 60 seconds that the tick stands still, every ten minutes again, and when it is over', () => {
    const seen = (second: number): Look => alive(second < 100 || second > 1500 ? second : 100);
    expect(watching(seen, 1600)).toEqual(['160 silent', '760 silent', '1360 silent', '1505 well']);
  });

  it('says of an engine that never ticked that it is silent', () => {
    expect(watching(() => ({ tick: null, untouchedSince: null }), 70)).toEqual(['60 silent']);
  });

  it('says that the engine is stuck when the oldest due work stays untouched for two minutes', () => {
    const seen = (second: number): Look => ({ tick: at(second), untouchedSince: START });
    expect(watching(seen, 130)).toEqual(['120 stuck']);
  });

  it('says nothing while a backlog is being worked off, however old it is', () => {
    const seen = (second: number): Look => ({
      tick: at(second),
      untouchedSince: plus(START, second * SECOND - 3 * HOUR),
    });
    expect(watching(seen, 600)).toEqual([]);
  });

  it('says that it cannot look, and not that the engine is silent', () => {
    const seen = (second: number): Look => (second < 10 ? alive(second) : { unreadable: 'gone' });
    expect(watching(seen, 100)).toEqual(['65 unreadable']);
  });

  it('bears one look that failed', () => {
    const seen = (second: number): Look =>
      second % 50 === 0 ? { unreadable: 'busy' } : alive(second);
    expect(watching(seen, 600)).toEqual([]);
  });

  it('does not take its own sleep, or a clock that was set, for the silence of the engine', () => {
    const seen = alive(0);
    const first = look(beginWatch(START), seen, { now: START, after: AFTER });
    const later = look(first, seen, { now: plus(START, 2 * HOUR), after: AFTER });
    const back = look(later, seen, { now: plus(START, -HOUR), after: AFTER });
    expect([toTell(first), toTell(later), toTell(back)]).toEqual([null, null, null]);
  });

  it('goes on telling until it has been told to somebody', () => {
    let watch = beginWatch(START);
    for (let step = 0; step * LOOK_EVERY <= 2 * MINUTE; step += 1) {
      watch = look(watch, alive(0), { now: plus(START, step * LOOK_EVERY), after: AFTER });
    }
    expect(toTell(watch)).toBe('silent');
    expect(toTell(told(watch, 'silent'))).toBeNull();
  });
});
