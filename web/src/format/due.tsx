import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../ui/chip';
import { dueOf } from './due-of';
import { spanOf } from './elapsed';
import { useNow } from './use-now';
import { formatShort, formatTime } from './when';
import { bracketed } from '../i18n/punctuation';

const DAY = 24 * 60;

/** How long until something is due, or how long it is over. */
export function Due({
  at,
  bare = false,
}: {
  readonly at: string;
  /** Something happens then by itself: the time without 期限. */
  readonly bare?: boolean;
}): ReactElement {
  const { t } = useTranslation();
  const now = useNow();
  const { words, minutes, tone } = dueOf(at, now, bare);
  const time = minutes < DAY ? formatTime(at) : formatShort(at, now);
  return (
    <Tag tone={tone}>
      {bare ? time : t('due.at', { time })}
      {bracketed(t(`due.${words}`, { span: spanOf(minutes, t) }))}
    </Tag>
  );
}
