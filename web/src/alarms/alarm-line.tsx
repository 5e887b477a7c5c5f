import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Alarm } from '../api/types';

/** What is wrong with the installation, and the way to its page. */
export function AlarmLine({ open }: { readonly open: readonly Alarm[] }): ReactElement {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const words = [...new Set(open.map(({ kind }) => t(`alarm.what.${kind}`)))].join(' / ');
  return (
    <div role="alert" className="bg-red-1000 py-2 text-white print:hidden">
      <p className="mx-auto flex max-w-6xl flex-wrap px-4 items-center gap-x-4 gap-y-1">
        <strong>{t('alarm.line')}</strong>
        <span>{words}</span>
        {pathname !== '/alarms' && (
          <Link
            to="/alarms"
            className="inline-flex min-h-11 items-center text-white visited:text-white hover:text-white"
          >
            {t('alarm.look')}
          </Link>
        )}
      </p>
    </div>
  );
}
