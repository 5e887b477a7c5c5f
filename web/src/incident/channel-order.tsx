import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '../api/types';

/** 内線 → 携帯: how to try to reach an office, first to last; nothing where the plan does not say. */
export function ChannelOrder({
  channels,
}: {
  readonly channels: readonly Channel[];
}): ReactElement | null {
  const { t } = useTranslation();
  if (channels.length === 0) return null;
  const order = channels.map((each) => t(`contacts.channel.${each}`)).join(' → ');
  return <p className="text-dns-16N-130">{t('contacts.channels', { order })}</p>;
}
