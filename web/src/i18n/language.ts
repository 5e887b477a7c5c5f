export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'hikeshi:language';

/** The language of this device; Japanese until somebody switches. */
export function currentLanguage(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'ja';
}

/** Remember the language on this device. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A device that keeps nothing speaks it until the page is read anew.
  }
}
