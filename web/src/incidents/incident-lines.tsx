import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IncidentLine, IncidentPage } from '../api/types';
import { Moment } from '../format/moment';
import { LevelChip, PhaseChip } from '../ui/chip';
import { WideTable } from '../ui/facts';
import { useWide } from '../ui/use-wide';

interface Props {
  readonly pages: readonly IncidentPage[];
}

interface Lines {
  readonly items: readonly IncidentLine[];
}

/** The list: a table where it has room, else a card for each incident. */
export function IncidentLines({ pages }: Props): ReactElement {
  return useWide() ? <IncidentTable pages={pages} /> : <IncidentCards pages={pages} />;
}

function IncidentTable({ pages }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="rounded-12 bg-white p-2">
      <WideTable label={t('list.table')}>
        <thead>
          <tr>
            <th scope="col">{t('list.number')}</th>
            <th scope="col">{t('list.level')}</th>
            <th scope="col">{t('list.summary')}</th>
            <th scope="col">{t('list.category')}</th>
            <th scope="col">{t('list.phase')}</th>
            <th scope="col">{t('list.reportedAt')}</th>
          </tr>
        </thead>
        <tbody>
          {pages.map(({ items }, page) => (
            <TableLines key={page} items={items} />
          ))}
        </tbody>
      </WideTable>
    </div>
  );
}

/** Of one page: what stands already is not drawn again when the next page comes. */
const TableLines = memo(function TableLines({ items }: Lines): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {items.map(({ id, number, level, summary, category, phase, reportedAt }) => (
        <tr key={id}>
          <th scope="row" className="whitespace-nowrap">
            <Link to={`/incidents/${id}`}>{number}</Link>
          </th>
          <td>
            <LevelChip level={level} />
          </td>
          <td>
            <span className="line-clamp-2">{summary}</span>
          </td>
          <td>{t(`category.${category ?? 'none'}`)}</td>
          <td>
            <PhaseChip phase={phase} />
          </td>
          <td className="whitespace-nowrap tabular-nums">
            <Moment at={reportedAt} as="short" />
          </td>
        </tr>
      ))}
    </>
  );
});

function IncidentCards({ pages }: Props): ReactElement {
  return (
    <ul className="flex flex-col gap-3">
      {pages.map(({ items }, page) => (
        <CardLines key={page} items={items} />
      ))}
    </ul>
  );
}

/** Of one page, as {@link TableLines}. */
const CardLines = memo(function CardLines({ items }: Lines): ReactElement {
  return (
    <>
      {items.map(({ id, number, level, summary, phase, reportedAt }) => (
        <li key={id} className="rounded-8 border border-solid-gray-200 bg-white p-3">
          <p className="flex flex-wrap items-center gap-2">
            <LevelChip level={level} />
            <PhaseChip phase={phase} />
            <span className="text-dns-14N-130">
              <Moment at={reportedAt} as="short" />
            </span>
          </p>
          <Link to={`/incidents/${id}`} className="mt-2 block min-h-11">
            {number} <span className="line-clamp-3">{summary}</span>
          </Link>
        </li>
      ))}
    </>
  );
});
