import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Something is on its way. */
export function Loading(): ReactElement {
  const { t } = useTranslation();
  return <p role="status">{t('state.loading')}</p>;
}
