import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { ja } from './ja';
import { currentLanguage, keepLanguage, type Language } from './language';

export const i18n = createInstance();

/** Start in the device's language; English is loaded only where it is used. */
export async function startLanguage(): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: 'ja',
    fallbackLng: 'ja',
    resources: { ja: { translation: ja } },
    interpolation: { escapeValue: false },
  });
  await switchLanguage(currentLanguage());
}

/** Switch every text, the dates and what the server is asked for. */
export async function switchLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18n.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en');
    i18n.addResourceBundle('en', 'translation', en);
  }
  keepLanguage(language);
  document.documentElement.lang = language;
  await i18n.changeLanguage(language);
}
