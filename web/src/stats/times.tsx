import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stats, StatsSpread, StatsTimes } from '../api/types';
import { Section } from '../ui/page';
import { TimeChart, type TimeRow } from '../ui/time-chart';
import { DataTable } from './data-table';
import { fileOf, timeOf } from './figures';

const MEASURES = ['answer', 'containment'] as const;
type Measure = (typeof MEASURES)[number];

/** How long it took to the first answer and to containment, for all, by category and by severity. */
export function Times({ stats }: { readonly stats: Stats }): ReactElement {
  const { times, drills } = stats;
  const { t } = useTranslation();
  const head = [
    t('stats.group'),
    t('stats.total'),
    ...MEASURES.flatMap((measure) => [
      t(`stats.${measure}Median`),
      t(`stats.${measure}P90`),
      t(`stats.${measure}Known`),
    ]),
  ];
  const cells = (row: StatsTimes, say: (minutes: number | null) => string): string[] => [
    nameOf(row, t),
    String(row.incidents),
    ...MEASURES.flatMap((measure) => {
      const { median, p90, known } = row[measure];
      return [say(median), say(p90), String(known)];
    }),
  ];
  const shown = (minutes: number | null): string =>
    minutes === null ? t('stats.cannot') : timeOf(minutes, t);
  const inMinutes = head.map((each, at) =>
    at > 1 && (at - 2) % 3 < 2 ? `${each}${t('stats.inMinutes')}` : each,
  );
  return (
    <Section title={t('stats.times')}>
      <p className="text-dns-16N-130">{t(drills ? 'stats.timesHintDrills' : 'stats.timesHint')}</p>
      {times.length === 0 ? (
        <p>{t('stats.noTimes')}</p>
      ) : (
        <>
          <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
            {MEASURES.map((measure) => (
              <Measured key={measure} measure={measure} times={times} />
            ))}
          </div>
          <DataTable
            label={t('stats.times')}
            head={head}
            rows={times.map((row) => cells(row, shown))}
            csv={[inMinutes, ...times.map((row) => cells(row, (minutes) => String(minutes ?? '')))]}
            file={fileOf(t('stats.timesFile'), stats)}
          />
        </>
      )}
    </Section>
  );
}

function Measured({
  measure,
  times,
}: {
  readonly measure: Measure;
  readonly times: readonly StatsTimes[];
}): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-2">
      <h3>{t(`stats.${measure}`)}</h3>
      <TimeChart
        label={t('stats.timesPicture', { what: t(`stats.${measure}`) })}
        rows={times.map((row) => drawn(nameOf(row, t), row[measure], t))}
        legend={[
          ['circle', t('stats.median')],
          ['diamond', t('stats.p90')],
        ]}
      />
    </div>
  );
}

function drawn(name: string, { median, p90, known }: StatsSpread, t: TFunction): TimeRow {
  if (median === null || p90 === null) {
    return { key: name, name, said: t('stats.cannot'), spans: [] };
  }
  const said = t('stats.said', { median: timeOf(median, t), p90: timeOf(p90, t), count: known });
  const marks = [
    { mark: 'diamond', at: p90 },
    { mark: 'circle', at: median },
  ] as const;
  return { key: name, name, said, spans: [{ key: 'p90', from: median, to: p90, marks }] };
}

function nameOf({ category, level }: StatsTimes, t: TFunction): string {
  if (category) return t(`category.${category}`);
  return level ? t(`level.${level}`) : t('stats.all');
}
