import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../ui/chip';
import { spanOf } from './elapsed';
import { useNow } from './use-now';
import { formatShort, formatTime, minutesBetween } from './when';

const SOON = 10;
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
  const past = minutesBetween(at, now);
  const left = -past;
  const time = Math.abs(past) < DAY ? formatTime(at) : formatShort(at, now);
  const words =
    past > 0 ? t('due.over', { span: spanOf(past, t) }) : t('due.in', { span: spanOf(left, t) });
  const tone = past > 0 ? 'bad' : left <= SOON ? 'warn' : 'plain';
  return (
    <Tag tone={tone}>
      {bare ? time : t('due.at', { time })}（{words}）
    </Tag>
  );
}
