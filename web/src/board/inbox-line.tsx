import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailState } from '../api/types';
import { formatTime } from '../format/when';
import { Notice } from '../ui/notice';

/** Whether replies and bounces are read. Nothing when they are, or when no mailbox is set. */
export function InboxLine({ inbox }: Pick<MailState, 'inbox'>): ReactElement | null {
  const { t } = useTranslation();
  if (inbox.state !== 'failing') return null;
  return (
    <Notice tone="bad" title={t('board.inboxFailing')}>
      {t('board.inboxWhy', { time: inbox.since ? formatTime(inbox.since) : '' })}
      {inbox.error && <p className="text-mono-14N-150 mt-1">{inbox.error}</p>}
    </Notice>
  );
}
