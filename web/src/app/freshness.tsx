import type { TFunction } from 'i18next';
import { useSyncExternalStore, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSeconds } from '../format/when';
import { useNow } from '../format/use-now';
import { currentFreshness, onFreshness, type Freshness } from '../live/freshness';
import { cls } from '../ui/class';

const AMBER_AFTER = 30_000;
const RED_AFTER = 120_000;

const LOOKS = {
  live: 'text-solid-gray-700',
  amber: 'bg-yellow-50 text-yellow-1100 outline outline-1 outline-yellow-1100',
  red: 'bg-red-1000 text-white',
} as const;

/** How old what the screen shows is. Old never looks live. */
export function FreshnessLabel(): ReactElement {
  const { t } = useTranslation();
  const freshness = useSyncExternalStore(onFreshness, currentFreshness);
  const now = useNow(1);
  const age = now - freshness.heardAt;
  const look = age > RED_AFTER ? 'red' : age >= AMBER_AFTER ? 'amber' : 'live';
  const began = freshness.heardAt > 0;
  return (
    <p
      data-freshness={began ? look : 'connecting'}
      className={cls(
        'rounded-4 px-2 py-1 text-dns-14N-130 tabular-nums',
        began ? LOOKS[look] : LOOKS.live,
      )}
    >
      {wordsOf(freshness, age, t)}
    </p>
  );
}

function wordsOf({ heardAt, connection }: Freshness, age: number, t: TFunction): string {
  if (heardAt === 0) return t(connection === 'lost' ? 'fresh.never' : 'fresh.connecting');
  const time = formatSeconds(heardAt);
  if (age < AMBER_AFTER) return t('fresh.live', { time });
  const seconds = Math.floor(age / 1000);
  const span =
    seconds < 120
      ? t('span.seconds', { count: seconds })
      : t('span.minutes', { count: Math.floor(seconds / 60) });
  return t(age <= RED_AFTER ? 'fresh.amber' : 'fresh.red', { time, span });
}
