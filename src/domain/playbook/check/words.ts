import type { Due, PlaybookPhase } from '../definition.js';
import { PLAYBOOK_PHASE_WORDS, spanText } from '../playbook-words.js';

/** A phase by its Japanese name and the word written in the file. */
export function phaseName(phase: PlaybookPhase): string {
  return `「${PLAYBOOK_PHASE_WORDS[phase].ja}」（${phase}）`;
}

/** A block as people know it and as the file names it. */
export function named({ id, title }: { readonly id: string; readonly title: string }): string {
  return `「${title}」（${id}）`;
}

/** A due time in words, with the id it counts from: 認知から30分. */
export function dueName(due: Due): string {
  const from = { awareness: '認知', phase: '段階の始まり', step: `${due.step ?? '？'} の完了` };
  return `${from[due.from]}から${spanText(due.within, 'ja')}`;
}

/** Things in a row, each in brackets of its own: 「a」「b」. */
export function quoted(words: readonly string[]): string {
  return words.map((word) => `「${word}」`).join('');
}
