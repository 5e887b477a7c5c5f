import { z } from 'zod';
import { DAY, HOUR, MINUTE, type Milliseconds } from '../domain/calendar/instant.js';
import type { Span } from '../domain/playbook/definition.js';

const UNITS: Readonly<Record<string, Milliseconds>> = { 分: MINUTE, 時間: HOUR, 日: DAY };

/** A span on the wall clock as people write it: 15分, 4時間, 5日. In milliseconds. */
export const span = z
  .string({ error: ({ input }) => noUnit(input) })
  .regex(/^[\d０-９]{1,4}(分|時間|日)$/, {
    error: ({ input }) => looks(input, '「15分」「4時間」「5日」'),
    abort: true,
  })
  .transform((text): Milliseconds => count(text) * (UNITS[unit(text)] ?? 0));

/**
 * A span on the wall clock (30分, 4時間, 5日), in office hours (4開庁時間), in open days (3開庁日), or to the end of
 * a day of which the first is day 1 (5日目, 30日目又は翌開庁日).
 */
export const anySpan = z
  .string({ error: ({ input }) => noUnit(input) })
  .regex(/^[\d０-９]{1,4}(分|時間|日|開庁時間|開庁日|日目|日目又は翌開庁日)$/, {
    error: ({ input }) => looks(input, '「30分」「4時間」「5日」「4開庁時間」「3開庁日」「5日目」'),
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
  .string({ error: ({ input }) => noUnit(input, '年') })
  .regex(/^[\d０-９]{1,3}年$/, { error: '「5年」のように書いてください', abort: true })
  .transform(count);

/** A number without a unit; undefined leaves the words to others. */
function noUnit(input: unknown, unit = '分'): string | undefined {
  return typeof input === 'number'
    ? `単位がありません。「${input}${unit}」のように、数字に単位を付けてください`
    : undefined;
}

/** What a span looks like, and what to do about two units, words and units that there are not. */
function looks(input: unknown, examples: string): string {
  const text = String(input).normalize('NFKC').trim();
  const [, hours, minutes] = /^(\d+)時間(\d+)分$/.exec(text) ?? [];
  if (hours)
    return `単位は一つだけです。「${Number(hours) * 60 + Number(minutes)}分」と書いてください`;
  const [, weeks] = /^(\d+)週間?$/.exec(text) ?? [];
  if (weeks) return `「週」は使えません。「${Number(weeks) * 7}日」と書いてください`;
  if (/^\d+$/.test(text)) return noUnit(Number(text)) ?? '';
  return `${examples}のように、数字と単位だけを、間を空けずに書いてください`;
}

function count(text: string): number {
  return Number.parseInt(text.normalize('NFKC'), 10);
}

function unit(text: string): string {
  return text.normalize('NFKC').replace(/^\d+/, '');
}
