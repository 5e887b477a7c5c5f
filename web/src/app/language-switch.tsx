import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../i18n/i18n';
import { useLanguage } from '../i18n/use-language';
import { Button } from '../ui/button';

/** The other language; what the server words is read again. */
export function LanguageSwitch(): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const other = useLanguage() === 'ja' ? 'en' : 'ja';
  return (
    <Button
      look="plain"
      lang={other}
      onClick={() => void switchLanguage(other).then(() => client.invalidateQueries())}
    >
      {t('nav.language')}
    </Button>
  );
}
