import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Entry } from '../api/types';
import { formatTime } from '../format/when';
import { useSession } from '../session/use-session';

/** Tells who is writing here that somebody else has recorded something meanwhile, and leads there when asked. */
export function NewsChip({ items }: { readonly items: readonly Entry[] }): ReactElement {
  const { t } = useTranslation();
  const { search } = useLocation();
  const own = useSession()?.name;
  const [seen, setSeen] = useState(() => newest(items));
  const news = items.filter(({ seq, by, system }) => seq > seen && by !== own && !system);
  const last = news.at(-1);
  return (
    <div role="status" className="sticky bottom-3 z-10 mt-3 w-fit">
      {last && (
        <Link
          to={{ search, hash: `entry-${last.id}` }}
          onClick={() => setSeen(newest(items))}
          className="inline-flex min-h-11 items-center"
        >
          <span className="rounded-4 border border-yellow-1100 bg-yellow-50 px-2 py-1 text-dns-14N-130 text-yellow-1100">
            {t('timeline.news', {
              ...{ count: news.length, who: last.by, time: formatTime(last.recordedAt) },
            })}
          </span>
        </Link>
      )}
    </div>
  );
}

function newest(items: readonly Entry[]): number {
  return items.reduce((most, { seq }) => Math.max(most, seq), 0);
}
