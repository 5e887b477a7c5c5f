import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DestinationKey } from '../api/types';
import { Moment } from '../format/moment';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

interface Props {
  readonly made: DestinationKey & { readonly name: string };
  readonly onClose: () => void;
}

/** The secret of a destination, this once. */
export function DestinationKeyNotice({ made, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const { name, secret, oldUntil } = made;
  return (
    <Notice tone="warn" title={t('destinations.keyOf', { name })}>
      <p>{t('destinations.keyOnce')}</p>
      <p>
        <code className="wrap-anywhere">{secret}</code>
      </p>
      {oldUntil && (
        <p>
          {t('destinations.oldUntil')} <Moment at={oldUntil} as="short" />
        </p>
      )}
      <Button onClick={onClose}>{t('destinations.keyKept')}</Button>
    </Notice>
  );
}
