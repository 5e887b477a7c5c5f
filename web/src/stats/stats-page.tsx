import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Stats } from '../api/types';
import { formatMoment } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { ByCategory } from './by-category';
import { ByKind } from './by-kind';
import { monthName, yearName } from './month-name';
import { PeriodForm } from './period-form';
import { statsQuery } from './stats-query';
import { sumOf } from './figures';
import { Times } from './times';

/** /stats 集計: what happened when, of what kind, and how long it took; period and kind of incident in the address. */
export function StatsPage(): ReactElement {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const query = useQuery(statsQuery(search));
  return (
    <Page title={t('stats.title')}>
      <PeriodForm
        search={search}
        years={query.data?.fiscalYears ?? []}
        onChange={(next) => setSearch(next, { replace: true })}
      />
      <Loaded query={query}>{(stats) => <Everything stats={stats} />}</Loaded>
    </Page>
  );
}

function Everything({ stats }: { readonly stats: Stats }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { months, totals, drills, now } = stats;
  const [from, to] = [months[0], months.at(-1)];
  if (!from || !to) return <Notice title={t('stats.notYet')}>{t('stats.noneHint')}</Notice>;
  const total = sumOf(totals);
  const words = {
    from: monthName(from, language),
    to: monthName(to, language),
    count: total,
    time: formatMoment(now, language),
  };
  return (
    <>
      <p role="status">{t(drills ? 'stats.foundDrills' : 'stats.found', words)}</p>
      <LeftOut stats={stats} />
      {total === 0 ? (
        <Notice title={t('stats.none')}>{t('stats.noneHint')}</Notice>
      ) : (
        <>
          <ByCategory stats={stats} />
          <ByKind stats={stats} />
          <Times stats={stats} />
        </>
      )}
    </>
  );
}

/** What is in none of the figures, so that nobody looks for it there. */
function LeftOut({
  stats: { notIncidents, merged, yearOnly },
}: {
  readonly stats: Stats;
}): ReactElement | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const lines = [
    ...(notIncidents > 0 ? [t('stats.notIncidents', { count: notIncidents })] : []),
    ...(merged > 0 ? [t('stats.merged', { count: merged })] : []),
    ...yearOnly.map(({ year, count }) =>
      t('stats.yearOnly', { year: yearName(year, language), count }),
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <div>
      <p>{t('stats.leftOut')}</p>
      <ul className="list-disc pl-6">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
