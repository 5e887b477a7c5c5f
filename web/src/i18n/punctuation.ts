import { i18n } from './i18n';

/** What stands between the words of a list. */
export function comma(): string {
  return i18n.language === 'en' ? ', ' : '、';
}

/** What is said of the word before, in brackets. */
export function bracketed(text: string | number): string {
  return i18n.language === 'en' ? ` (${text})` : `（${text}）`;
}
