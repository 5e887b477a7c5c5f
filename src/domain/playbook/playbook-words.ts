import { DAY, HOUR, MINUTE, type Milliseconds } from '../calendar/instant.js';
import type { Due, English, Irreversible, PlaybookPhase, Span, StepKind } from './definition.js';

export type WrittenIn = 'ja' | 'en';
type Word = Readonly<Record<WrittenIn, string>>;

/** 段階 of a playbook. */
export const PLAYBOOK_PHASE_WORDS = {
  intake: { ja: '受付', en: 'Intake' },
  triage: { ja: 'トリアージ', en: 'Triage' },
  containment: { ja: '初動・封じ込め', en: 'Containment' },
  recovery: { ja: '根絶・復旧', en: 'Recovery' },
  prevention: { ja: '再発防止', en: 'Prevention' },
  closing: { ja: '終結', en: 'Closing' },
} as const satisfies Record<PlaybookPhase, Word>;

/** What a step asks for, in a word; a plain action needs none. */
export const KIND_WORDS = {
  do: { ja: '', en: '' },
  decide: { ja: '決定', en: 'Decision' },
  approve: { ja: '承認', en: 'Approval' },
  tell: { ja: '連絡', en: 'Tell' },
  report: { ja: '報告', en: 'Report' },
  wait: { ja: '待つ', en: 'Wait' },
  choice: { ja: '選択', en: 'Choice' },
  repeat: { ja: '繰返し', en: 'Repeat' },
} as const satisfies Record<StepKind | 'choice' | 'repeat', Word>;

/** What cannot be taken back. */
export const IRREVERSIBLE_WORDS = {
  wipe: { ja: '元に戻せません（消去）', en: 'Cannot be undone (wipe)' },
  cut: { ja: '影響が大きい（切断）', en: 'Far-reaching (cut)' },
  publish: { ja: '取り消せません（公表）', en: 'Cannot be taken back (publish)' },
} as const satisfies Record<Irreversible, Word>;

const UNITS = [
  [DAY, { ja: '日', en: 'day' }],
  [HOUR, { ja: '時間', en: 'hour' }],
  [MINUTE, { ja: '分', en: 'minute' }],
] as const;

/** A duration in its largest whole unit: 30分, 2日; 90 minutes stay 90分, nothing is 0分. */
export function durationText(ms: Milliseconds, language: WrittenIn): string {
  const [unit, word] = UNITS.find(([size]) => ms >= size && ms % size === 0) ?? UNITS[2];
  return counted(Math.round(ms / unit), word, language);
}

/** The end of a day, the first being day 1: 5日目, day 30 or the next working day. */
function dayText(
  { days, roll }: { readonly days: number; readonly roll: boolean },
  language: WrittenIn,
): string {
  if (language === 'ja') return `${days}日目${roll ? '（閉庁日なら翌開庁日）' : ''}`;
  return `day ${days}${roll ? ' (or the next working day)' : ''}`;
}

/** A span: 30分, 4開庁時間, 3開庁日, 5日目. */
export function spanText(span: Span, language: WrittenIn): string {
  if (span.in === 'open-days') {
    return counted(span.days, { ja: '開庁日', en: 'working day' }, language);
  }
  if (span.in === 'clock') return durationText(span.ms, language);
  if (span.in === 'calendar-days') return dayText(span, language);
  const [unit, word] =
    span.ms % HOUR === 0
      ? [HOUR, { ja: '開庁時間', en: 'office hour' }]
      : [MINUTE, { ja: '分（開庁時間）', en: 'office minute' }];
  return counted(Math.round(span.ms / unit), word, language);
}

/** A title in the language of the reader, where it has one. */
export function titleIn(
  language: WrittenIn,
  { title, en }: { readonly title: string; readonly en: English | string | null },
): string {
  const english = typeof en === 'string' ? en : en?.title;
  return (language === 'en' && english) || title;
}

/** When something is due, with the step it counts from by its title. */
export function dueText(
  { from, step, within }: Due,
  title: (step: string) => string,
  language: WrittenIn,
): string {
  const span = spanText(within, language);
  if (language === 'ja') {
    if (from === 'awareness') return `気づいてから${span}以内`;
    return from === 'phase'
      ? `段階の始まりから${span}以内`
      : `「${title(step ?? '')}」から${span}以内`;
  }
  if (from === 'awareness') return `within ${span} of awareness`;
  return from === 'phase'
    ? `within ${span} of the start of the phase`
    : `within ${span} of “${title(step ?? '')}”`;
}

function counted(count: number, word: Word, language: WrittenIn): string {
  if (language === 'ja') return `${count}${word.ja}`;
  return `${count} ${word.en}${count === 1 ? '' : 's'}`;
}
