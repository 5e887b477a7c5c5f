import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/use-language';
import { formatMoment, formatShort, formatTime } from './when';
import { useNow } from './use-now';

interface Props {
  readonly at: string;
  readonly as?: 'full' | 'short' | 'time';
}

/** A moment in Japan's time, readable by machines too. */
export function Moment({ at, as = 'full' }: Props): ReactElement {
  const language = useLanguage();
  const now = useNow(60);
  const text = {
    full: formatMoment(at, language),
    short: formatShort(at, now),
    time: formatTime(at),
  }[as];
  return (
    <time dateTime={at} title={as === 'full' ? undefined : formatMoment(at, language)}>
      {text}
    </time>
  );
}
