import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Notice } from './notice';
import type { Kept } from './use-kept';

/** Says that what was typed before is here again, and shows what could not be put back. */
export function KeptLine({ kept }: { readonly kept: Kept }): ReactElement | null {
  const { t } = useTranslation();
  const { restored, aside, discard, settle } = kept;
  if (!restored && aside.length === 0) return null;
  return (
    <div role="status" className="no-print flex flex-col gap-2">
      {restored && (
        <p className="flex flex-wrap items-center gap-x-2 text-dns-14N-130">
          {t('form.restored')}
          <Button look="plain" onClick={discard}>
            {t('form.restoredDrop')}
          </Button>
        </p>
      )}
      {aside.map((one) => (
        <Notice key={one.field} tone="warn" title={t('form.aside', { label: one.label })}>
          <p className="max-h-40 overflow-auto whitespace-pre-wrap">{one.text}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button onClick={() => settle(one, 'take')}>{t('form.asideTake')}</Button>
            <Button look="plain" onClick={() => settle(one, 'drop')}>
              {t('form.asideDrop')}
            </Button>
          </div>
        </Notice>
      ))}
    </div>
  );
}
