import { i18n } from './i18n';

/** What stands between the words of a list. */
export function comma(): string {
  return i18n.language === 'en' ? ', ' : '、';
}

/** What stands between words of equal rank: 受付・対応者. */
export function dot(): string {
  return i18n.language === 'en' ? ', ' : '・';
}

/** What stands between things of which each is looked at by itself. */
export function slash(): string {
  return i18n.language === 'en' ? ' / ' : '／';
}

/** What stands between two sentences. */
export function stop(): string {
  return i18n.language === 'en' ? '. ' : '。';
}

/** What is said of the word before, in brackets. */
export function bracketed(text: string | number): string {
  return i18n.language === 'en' ? ` (${text})` : `（${text}）`;
}
