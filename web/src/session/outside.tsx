import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Setup } from '../api/types';
import { LanguageSwitch } from '../app/language-switch';
import { Stripe } from '../app/stripe';
import { Announcer } from '../ui/announcer';

/** The frame of the pages one sees before the log-in. */
export function Outside({
  setup,
  children,
}: {
  readonly setup: Setup | undefined;
  readonly children: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  // Where several bodies are served, the frame is nobody's own.
  const served = setup?.needed ? [setup.body] : (setup?.served ?? []);
  const names = served.map(({ name }) => name);
  return (
    <>
      <header data-shell className="border-b border-solid-gray-200 bg-white">
        {served.some(({ sample }) => sample) && <Stripe>{t('stripe.sample')}</Stripe>}
        <div className="mx-auto flex max-w-xl items-center justify-between px-4 py-3">
          <p className="text-std-18B-160">
            {names.length === 1 && names[0]} {t('app')}
          </p>
          <LanguageSwitch />
        </div>
      </header>
      <main className="mx-auto max-w-xl px-4 pt-8 pb-28">
        <Announcer />
        {children}
      </main>
    </>
  );
}
