import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../api/client';
import type { IncidentLine } from '../api/types';
import { Moment } from '../format/moment';
import { LevelChip } from '../ui/chip';
import { useRested } from '../ui/use-rested';
import type { Draft } from './draft';

/** Open incidents that may be what is being typed: then the record goes there, and nothing is logged twice. */
export function SimilarBox({ draft }: { readonly draft: Draft }): ReactElement {
  const { t } = useTranslation();
  const similar = useSimilar(draft);
  return (
    <div aria-live="polite">
      {similar.length > 0 && (
        <div className="rounded-8 border-2 border-yellow-1100 bg-yellow-50 p-4">
          <p className="text-std-16B-170">{t('report.similar')}</p>
          <p>{t('report.similarHint')}</p>
          <ul className="divide-y divide-solid-gray-200">
            {similar.map((each) => (
              <Line key={each.id} incident={each} />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Line({ incident }: { readonly incident: IncidentLine }): ReactElement {
  const { t } = useTranslation();
  const { id, number, summary, level, reportedAt } = incident;
  return (
    <li className="flex flex-col gap-1 py-2">
      <p className="flex flex-wrap items-center gap-2">
        <LevelChip level={level} />
        <span>{number}</span>
        <Moment at={reportedAt} as="short" />
      </p>
      <p className="line-clamp-2">{summary}</p>
      <p className="flex flex-wrap gap-x-4">
        <Link to={`/incidents/${id}`} className="inline-flex min-h-11 items-center">
          {t('report.similarSee')}
        </Link>
        <Link to={`/incidents/${id}/timeline#record`} className="inline-flex min-h-11 items-center">
          {t('report.similarRecord')}
        </Link>
      </p>
    </li>
  );
}

/** Nothing when the server cannot say: the report goes on without it. */
function useSimilar({ summary, place, system, kind }: Draft): readonly IncidentLine[] {
  const rested = useRested([summary, place, system].join('\n'));
  const body = { text: rested.slice(0, 2000), kind: kind || 'unknown' };
  const { data = [] } = useQuery({
    queryKey: ['similar', body],
    queryFn: ({ signal }) =>
      call<IncidentLine[]>('/incidents/similar', { method: 'POST', body, signal }),
    enabled: rested.trim() !== '',
    placeholderData: keepPreviousData,
  });
  return rested.trim() === '' ? [] : data;
}
