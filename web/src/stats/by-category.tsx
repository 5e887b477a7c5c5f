import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stats } from '../api/types';
import { useLanguage } from '../i18n/use-language';
import { BarChart } from '../ui/bar-chart';
import { Section } from '../ui/page';
import { useWide } from '../ui/use-wide';
import { DataTable } from './data-table';
import { fileOf, sumOf } from './figures';
import { columnOf, monthName } from './month-name';

/** New incidents month by month, by category (事案区分). */
export function ByCategory({ stats }: { readonly stats: Stats }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const wide = useWide();
  const { months, totals, past, categories } = stats;
  const series = categories.map(({ category, counts }) => ({
    name: t(`category.${category ?? 'none'}`),
    counts,
  }));
  const columns = [
    { name: t('stats.total'), counts: totals },
    ...series,
    ...(sumOf(past) > 0 ? [{ name: t('stats.ofThemPast'), counts: past }] : []),
  ];
  const rows = [
    ...months.map((month, at) => [
      monthName(month, language),
      ...columns.map(({ counts }) => String(counts[at] ?? 0)),
    ]),
    [t('stats.sum'), ...columns.map(({ counts }) => String(sumOf(counts)))],
  ];
  return (
    <Section title={t('stats.byMonth')}>
      <p className="text-dns-16N-130">{t('stats.byMonthHint')}</p>
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,4fr)_minmax(0,5fr)]">
        <BarChart
          label={t('stats.byMonthPicture')}
          columns={months.map((month) => columnOf(month, { language, wide }))}
          series={series}
        />
        <DataTable
          label={t('stats.byMonth')}
          head={[t('stats.month'), ...columns.map(({ name }) => name)]}
          rows={rows}
          file={fileOf(t('stats.byMonthFile'), stats)}
        />
      </div>
    </Section>
  );
}
