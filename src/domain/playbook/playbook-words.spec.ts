import { describe, expect, it } from '@jest/globals';
import { DAY, HOUR, MINUTE } from '../calendar/instant.js';
import type { Due, Span } from './definition.js';
import { dueText, durationText, spanText } from './playbook-words.js';

const clock = (ms: number): Span => ({ in: 'clock', ms });
const due = (from: Due['from'], within: Span): Due => ({
  from,
  step: from === 'step' ? 'draft' : null,
  within,
  remind: null,
});
const title = (id: string): string => (id === 'draft' ? '案を作る' : id);

describe('times in words', () => {
  it('stay in the unit in which they were meant', () => {
    expect(
      [30 * MINUTE, 90 * MINUTE, 36 * HOUR, 14 * DAY].map((ms) => durationText(ms, 'ja')),
    ).toEqual(['30分', '90分', '36時間', '14日']);
    expect([MINUTE, 2 * HOUR].map((ms) => durationText(ms, 'en'))).toEqual(['1 minute', '2 hours']);
  });

  it('say when only office hours or open days count', () => {
    expect(spanText({ in: 'open-hours', ms: 4 * HOUR }, 'ja')).toBe('4開庁時間');
    expect(spanText({ in: 'open-days', days: 3 }, 'ja')).toBe('3開庁日');
    expect(spanText({ in: 'open-days', days: 1 }, 'en')).toBe('1 working day');
  });

  it('say what a due time counts from', () => {
    expect(dueText(due('awareness', clock(30 * MINUTE)), title, 'ja')).toBe('気づいてから30分以内');
    expect(dueText(due('phase', clock(DAY)), title, 'ja')).toBe('段階の始まりから1日以内');
    expect(dueText(due('step', clock(HOUR)), title, 'ja')).toBe('「案を作る」から1時間以内');
    expect(dueText(due('step', clock(HOUR)), title, 'en')).toBe('within 1 hour of “案を作る”');
  });
});
