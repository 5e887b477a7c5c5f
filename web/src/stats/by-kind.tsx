import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stats } from '../api/types';
import { useLanguage } from '../i18n/use-language';
import { BarChart, type ChartSeries } from '../ui/bar-chart';
import { Section } from '../ui/page';
import { useWide } from '../ui/use-wide';
import { DataTable } from './data-table';
import { fileOf } from './figures';
import { columnOf, monthName } from './month-name';

/** More kinds than these cannot be told apart in a picture; the table has all of them. */
const DRAWN = 5;

/** New incidents month by month, by kind (種別). */
export function ByKind({ stats }: { readonly stats: Stats }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const wide = useWide();
  const { months, kinds } = stats;
  const head = [
    t('stats.kind'),
    t('stats.sum'),
    ...months.map((each) => monthName(each, language)),
  ];
  const rows = kinds.map(({ kind, label, counts, total }) => [
    kind === null ? t('stats.kindUnknown') : label,
    String(total),
    ...counts.map(String),
  ]);
  return (
    <Section title={t('stats.byKind')}>
      <BarChart
        label={t('stats.byKindPicture')}
        columns={months.map((month) => columnOf(month, { language, wide }))}
        series={drawn(stats, t)}
      />
      <DataTable
        label={t('stats.byKind')}
        head={head}
        rows={rows}
        file={fileOf(t('stats.byKindFile'), stats)}
      />
    </Section>
  );
}

/** The most frequent kinds, all others as one, and those nobody has chosen. */
function drawn({ kinds, months }: Stats, t: TFunction): ChartSeries[] {
  const named = kinds.filter(({ kind }) => kind !== null);
  const rest = named.slice(DRAWN);
  const others = months.map((_, at) =>
    rest.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0),
  );
  return [
    ...named.slice(0, DRAWN).map(({ label, counts }) => ({ name: label, counts })),
    ...(rest.length > 0
      ? [{ name: t('stats.otherKinds', { count: rest.length }), counts: others }]
      : []),
    ...kinds
      .filter(({ kind }) => kind === null)
      .map(({ counts }) => ({ name: t('stats.kindUnknown'), counts })),
  ];
}
