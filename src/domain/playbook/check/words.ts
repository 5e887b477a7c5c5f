import { DAY, HOUR, MINUTE, type Milliseconds } from '../../calendar/instant.js';
import type { Due, PlaybookPhase, Span } from '../definition.js';

const PHASE_NAMES: Readonly<Record<PlaybookPhase, string>> = {
  intake: '受付',
  triage: 'トリアージ',
  containment: '初動・封じ込め',
  recovery: '根絶・復旧',
  prevention: '再発防止',
  closing: '終結',
};

/** A phase by its Japanese name and the word written in the file. */
export function phaseName(phase: PlaybookPhase): string {
  return `「${PHASE_NAMES[phase]}」（${phase}）`;
}

/** A block as people know it and as the file names it. */
export function named({ id, title }: { readonly id: string; readonly title: string }): string {
  return `「${title}」（${id}）`;
}

/** A length of time as a playbook writes it: 30分, 4時間, 5日. */
export function lengthName(ms: Milliseconds): string {
  const units = [
    [DAY, '日'],
    [HOUR, '時間'],
    [MINUTE, '分'],
  ] as const;
  const [unit, name] = units.find(([each]) => ms >= each && ms % each === 0) ?? [MINUTE, '分'];
  return `${Math.round((ms / unit) * 10) / 10}${name}`;
}

/** A span as a playbook writes it: 30分, 4開庁時間, 3開庁日. */
export function spanName(span: Span): string {
  if (span.in === 'open-days') return `${span.days}開庁日`;
  if (span.in === 'calendar-days') return `${span.days}日目${span.roll ? '又は翌開庁日' : ''}`;
  if (span.in === 'clock') return lengthName(span.ms);
  return `${Math.round((span.ms / HOUR) * 10) / 10}開庁時間`;
}

/** A due time in words: 覚知から30分. */
export function dueName(due: Due): string {
  const from = { awareness: '覚知', phase: '段階の始まり', step: `${due.step ?? '？'} の完了` };
  return `${from[due.from]}から${spanName(due.within)}`;
}

/** Things in a row, each in brackets of its own: 「a」「b」. */
export function quoted(words: readonly string[]): string {
  return words.map((word) => `「${word}」`).join('');
}
