import { z } from 'zod';
import { DAY, HOUR, MINUTE, type Milliseconds } from '../domain/calendar/instant.js';
import type { Span } from '../domain/playbook/definition.js';

const UNITS: Readonly<Record<string, Milliseconds>> = { 分: MINUTE, 時間: HOUR, 日: DAY };

/** A span on the wall clock as people write it: 15分, 4時間, 5日. In milliseconds. */
export const span = z
  .string()
  .regex(/^\d{1,4}(分|時間|日)$/, {
    error: '「15分」「4時間」「5日」のように、半角の数字と単位で書いてください',
    abort: true,
  })
  .transform((text): Milliseconds => count(text) * (UNITS[unit(text)] ?? 0));

/**
 * A span on the wall clock (30分, 4時間, 5日), in office hours (4開庁時間), in open days (3開庁日), or to the end of
 * a day of which the first is day 1 (5日目, 30日目又は翌開庁日).
 */
export const anySpan = z
  .string()
  .regex(/^\d{1,4}(分|時間|日|開庁時間|開庁日|日目|日目又は翌開庁日)$/, {
    error:
      '「30分」「4時間」「5日」「4開庁時間」「3開庁日」「5日目」のように、半角の数字と単位で書いてください',
    abort: true,
  })
  .transform((text): Span => {
    if (unit(text).startsWith('日目')) {
      return { in: 'calendar-days', days: count(text), roll: unit(text) !== '日目' };
    }
    if (unit(text) === '開庁日') return { in: 'open-days', days: count(text) };
    if (unit(text) === '開庁時間') return { in: 'open-hours', ms: count(text) * HOUR };
    return { in: 'clock', ms: count(text) * (UNITS[unit(text)] ?? 0) };
  });

/** 保存年限: 5年. In years. */
export const years = z
  .string()
  .regex(/^\d{1,3}年$/, { error: '「5年」のように書いてください', abort: true })
  .transform(count);

function count(text: string): number {
  return Number.parseInt(text, 10);
}

function unit(text: string): string {
  return text.replace(/^\d+/, '');
}
