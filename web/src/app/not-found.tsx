import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/button';
import { Page } from '../ui/page';

/** No such page. */
export function NotFound(): ReactElement {
  const { t } = useTranslation();
  return (
    <Page title={t('error.notFound')}>
      <p>{t('error.notFoundDetail')}</p>
      <p>
        <ButtonLink to="/">{t('nav.board')}</ButtonLink>
      </p>
    </Page>
  );
}
