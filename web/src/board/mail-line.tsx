import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailState } from '../api/types';
import { formatTime } from '../format/when';
import { Cause } from '../ui/cause';
import { Notice } from '../ui/notice';

/** Whether mails leave. Nothing when they do. */
export function MailLine({ mail }: { readonly mail: MailState }): ReactElement | null {
  const { t } = useTranslation();
  if (mail.state === 'ok') return null;
  if (mail.state === 'catcher') {
    return (
      <Notice tone="bad" title={t('board.catcher')}>
        {t('board.catcherWhy')}
      </Notice>
    );
  }
  const time = mail.since ? formatTime(mail.since) : '';
  return (
    <div role="alert" className="rounded-8 bg-red-1000 p-4 text-white">
      <p className="text-std-20B-150">{t('board.mailFailing')}</p>
      <p>
        {t('board.mailWaiting', { count: mail.waiting, time })} {t('board.mailCall')}
      </p>
      <Cause why={mail.why} said={mail.error} className="mt-1" />
    </div>
  );
}
