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
  return (
    <>
      <header data-shell className="border-b border-solid-gray-200 bg-white">
        {setup?.body.sample && <Stripe>{t('stripe.sample')}</Stripe>}
        <div className="mx-auto flex max-w-xl items-center justify-between px-4 py-3">
          <p className="text-std-18B-160">
            {setup?.body.name} {t('app')}
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
