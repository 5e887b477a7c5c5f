import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Button } from '../ui/button';

/** A page failed to draw, or a new version took its files away: nothing recorded is lost. */
export function Broken(): ReactElement {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <main className="mx-auto flex max-w-xl flex-col items-start gap-4 p-6">
      <h1>{t('error.broken')}</h1>
      <p>{t('error.brokenDetail')}</p>
      <Button look="main" onClick={() => window.location.reload()}>
        {t('action.again')}
      </Button>
      <pre className="text-mono-14N-150 whitespace-pre-wrap">{String(error)}</pre>
    </main>
  );
}
