import { DAY, HOUR, MINUTE, type Milliseconds } from '../../domain/calendar/instant.js';
import type { FailureKind } from '../../domain/proof/failure.js';
import type { Time } from '../../domain/proof/moments.js';

export const TIME_WORDS = {
  'office-hours': '開庁時間',
  night: '夜間',
  weekend: '土曜の夜',
  'year-end': '年末年始',
  transfer: '4月1日の未明',
} as const satisfies Record<Time, string>;

export const FAILURE_WORDS = {
  none: '全員が応答',
  person: '一人が応答しない',
  vacant: '一つの役職が空席',
  'mail-down': 'メールが出ない',
  'desk-only': '受付の電話だけ',
} as const satisfies Record<FailureKind, string>;

/** 6日10時間, 1時間30分, 10分; 0分 for no time at all. */
export function spanWords(span: Milliseconds): string {
  const units = [
    [DAY, '日'],
    [HOUR, '時間'],
    [MINUTE, '分'],
  ] as const;
  let left = Math.abs(span);
  const parts = units.flatMap(([unit, word]) => {
    const count = Math.floor(left / unit);
    left -= count * unit;
    return count > 0 ? [`${count}${word}`] : [];
  });
  return parts.slice(0, 2).join('') || '0分';
}

/** Rows of cells as columns; Japanese letters are two wide. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => width(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd(),
  );
}

function width(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u00ff' ? 2 : 1), 0);
}
