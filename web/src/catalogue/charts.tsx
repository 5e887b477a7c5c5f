import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../ui/bar-chart';
import { MOST_LOOKS } from '../ui/chart-looks';
import { CsvButton } from '../ui/csv-button';
import { TimeChart } from '../ui/time-chart';
import type { Sample } from './sample';

const MONTHS = ['1', '2', '3', '4', '5', '6'];
const LEVELS = ['L4', 'L3', 'L2'] as const;

/** Pictures of figures. */
export const CHARTS: readonly Sample[] = [
  { name: 'bar-chart', show: Bars },
  { name: 'time-chart', show: Lines },
  { name: 'csv-button', show: () => <CsvButton file="sample" rows={[MONTHS, MONTHS]} /> },
];

/** Every fill there is, one over the other, and a month without any. */
function Bars(): ReactElement {
  const series = Array.from({ length: MOST_LOOKS }, (_, index) => ({
    name: `${index + 1}`,
    counts: MONTHS.map((_month, at) => (at === 2 ? 0 : (index * 3 + at) % 5)),
  }));
  const columns = MONTHS.map((name, at) => ({ name, group: at < 3 ? '2026' : '2027' }));
  return <BarChart label="bar-chart" columns={columns} series={series} />;
}

/** Ended, going on, and nothing known. */
function Lines(): ReactElement {
  const { t } = useTranslation();
  const rows = LEVELS.map((level, at) => ({
    key: level,
    name: t(`level.${level}`),
    said: at === 2 ? t('stats.cannot') : '',
    spans:
      at === 2
        ? []
        : [
            {
              ...{ key: level, from: at * 10, to: 200, open: at === 1 },
              marks: [
                { mark: 'triangle', at: at * 10 },
                { mark: 'square', at: 30 },
                { mark: 'diamond', at: 90 },
                { mark: at === 1 ? 'square' : 'circle', at: 200 },
              ] as const,
            },
          ],
  }));
  return (
    <TimeChart
      label="time-chart"
      rows={rows}
      legend={[
        ['circle', t('stats.median')],
        ['diamond', t('stats.p90')],
      ]}
    />
  );
}
