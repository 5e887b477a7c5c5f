import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../ui/chip';
import { spanOf } from './elapsed';
import { useNow } from './use-now';
import { formatTime, minutesBetween } from './when';

const SOON = 10;

/** How long until something is due, or how long it is over. */
export function Due({ at }: { readonly at: string }): ReactElement {
  const { t } = useTranslation();
  const now = useNow();
  const past = minutesBetween(at, now);
  const time = formatTime(at);
  const left = -past;
  const words =
    past > 0 ? t('due.over', { span: spanOf(past, t) }) : t('due.in', { span: spanOf(left, t) });
  const tone = past > 0 ? 'bad' : left <= SOON ? 'warn' : 'plain';
  return (
    <Tag tone={tone}>
      {t('due.at', { time })}（{words}）
    </Tag>
  );
}
