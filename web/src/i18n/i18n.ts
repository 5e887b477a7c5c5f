import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { jaFirst } from './ja-first';
import { currentLanguage, keepLanguage, type Language } from './language';

export const i18n = createInstance();

/** Start in the device's language; English is loaded only where it is used. */
export async function startLanguage(): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: 'ja',
    fallbackLng: 'ja',
    resources: { ja: { translation: jaFirst } },
    interpolation: { escapeValue: false },
  });
  await switchLanguage(currentLanguage());
}

/** What every page but the first says of incidents and playbooks; before one of them is shown. */
export async function loadCaseTexts(): Promise<void> {
  const { jaCase } = await import('./ja-case');
  i18n.addResourceBundle('ja', 'translation', jaCase, true, true);
}

/** What the pages of the plan say; before one of them is shown. */
export async function loadPlanTexts(): Promise<void> {
  const { jaPlan } = await import('./ja-plan');
  i18n.addResourceBundle('ja', 'translation', jaPlan, true, true);
}

/** What the pages about mails say; before one of them is shown. */
export async function loadMailTexts(): Promise<void> {
  const { mail } = await import('./ja/mail');
  i18n.addResourceBundle('ja', 'translation', mail, true, true);
}

/** What the pages of 設定 say; before one of them is shown. */
export async function loadAdminTexts(): Promise<void> {
  const { admin } = await import('./ja/admin');
  i18n.addResourceBundle('ja', 'translation', admin, true, true);
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
