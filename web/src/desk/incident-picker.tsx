import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { incidentsQuery } from '../api/queries';
import type { IncidentLine } from '../api/types';
import { LevelChip } from '../ui/chip';
import { RadioRow } from '../ui/radio-row';
import { SearchBox } from '../ui/search-box';

/** More than these are no choice: other words find fewer. */
const MOST_FOUND = 5;

interface Props {
  readonly name: string;
  readonly legend: string;
  /** Offered before anybody has searched. */
  readonly offered: readonly IncidentLine[];
  /** Never offered: the incident itself. */
  readonly except: string;
  readonly openOnly: boolean;
}

/** One other incident, out of those that look alike or are found by number and words. */
export function IncidentPicker(props: Props): ReactElement {
  const { name, legend, offered, except, openOnly } = props;
  const { t } = useTranslation();
  const [q, setQ] = useState('');
  const filter = new URLSearchParams({ q, limit: '6', ...(openOnly ? { phase: 'open' } : {}) });
  const query = useInfiniteQuery({ ...incidentsQuery(filter), enabled: q.trim() !== '' });
  const found = q.trim() === '' ? [] : (query.data?.pages[0]?.items ?? []);
  const listed = [...offered, ...found]
    .filter(({ id }) => id !== except)
    .filter(({ id }, index, all) => all.findIndex((each) => each.id === id) === index);
  return (
    <>
      <SearchBox label={t('merge.search')} value={q} onChange={setQ} />
      {query.isSuccess && found.length === 0 && <p role="status">{t('merge.none')}</p>}
      {listed.length > 0 && (
        <RadioRow
          name={name}
          legend={legend}
          required
          stacked
          options={listed.slice(0, offered.length + MOST_FOUND).map((each) => ({
            value: each.id,
            label: <Line incident={each} />,
          }))}
        />
      )}
    </>
  );
}

function Line({ incident }: { readonly incident: IncidentLine }): ReactElement {
  const { level, number, summary } = incident;
  return (
    <span className="flex flex-wrap items-center gap-2 py-1">
      <LevelChip level={level} />
      <span className="whitespace-nowrap">{number}</span>
      <span className="line-clamp-2 min-w-0 basis-full">{summary}</span>
    </span>
  );
}
