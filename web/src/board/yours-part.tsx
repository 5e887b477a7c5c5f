import { useQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { deskCountQuery } from '../api/queries';
import type { Board, BoardYours } from '../api/types';
import { Due } from '../format/due';
import { formatTime } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { ButtonLink } from '../ui/button';
import { LevelChip, Tag } from '../ui/chip';
import { Section } from '../ui/page';

/** あなた: what waits for the reader over all incidents, and the outside report that is due first. */
export function YoursPart({ board }: { readonly board: Board }): ReactElement {
  const { t } = useTranslation();
  const { yours } = board;
  const handovers = useQuery(deskCountQuery).data?.handovers ?? 0;
  return (
    <Section title={t('yours.title')} className="border-2 border-key-900">
      <ul className="flex flex-col divide-y divide-solid-gray-200">
        <Decisions yours={yours} />
        <Reports yours={yours} />
        {handovers > 0 && (
          <li className="py-2">
            <Link to="/handover" className="inline-flex min-h-11 items-center">
              {t('yours.handovers', { count: handovers })}
            </Link>
          </li>
        )}
      </ul>
      {isNothing(yours) && yours.steps === 0 && handovers === 0 && (
        <p>{t(yours.holdsOffice ? 'yours.none' : 'yours.noOffice')}</p>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
        {yours.steps > 0 && (
          <Link to="/my" className="inline-flex min-h-11 items-center">
            {t('yours.steps', { count: yours.steps })}
          </Link>
        )}
        <FirstDuty board={board} />
      </div>
    </Section>
  );
}

/** Whether neither a decision nor a call nor a report waits; steps have a link of their own. */
function isNothing(yours: BoardYours): boolean {
  const { calls, gates, ratifications, reports, closures, versions } = yours;
  return [calls, gates, ratifications, reports, closures, versions].every(
    (each) => each.length === 0,
  );
}

function Decisions({ yours }: { readonly yours: BoardYours }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { gates, calls, ratifications, closures, versions } = yours;
  return (
    <>
      {gates.map((each) => (
        <Row key={each.incident.id + each.step} of={each.incident} to="" press={t('yours.decide')}>
          {titleIn(language, each)}
        </Row>
      ))}
      {calls.map(({ incident, officeTitle, since }) => (
        <Row key={incident.id + officeTitle} of={incident} to="/contacts" press={t('yours.answer')}>
          {t('yours.call', { office: officeTitle, time: formatTime(since) })}
        </Row>
      ))}
      {ratifications.map((each) => (
        <Row
          key={each.incident.id + each.step}
          of={each.incident}
          to={`/steps#step-${each.run}:${each.step}`}
          press={t('yours.ratifications')}
        >
          {titleIn(language, each)} {each.ratifyUntil && <Due at={each.ratifyUntil} />}
        </Row>
      ))}
      {closures.map((incident) => (
        <Row key={incident.id} of={incident} to="#closure" press={t('yours.closures')} />
      ))}
      {versions.map(({ id, number }) => (
        <li key={id} className="py-2">
          <Link to={`/plans/versions/${id}`} className="inline-flex min-h-11 items-center">
            {t('yours.version', { number })}
          </Link>
        </li>
      ))}
    </>
  );
}

function Reports({ yours }: { readonly yours: BoardYours }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {yours.reports.map(({ incident, at }) => (
        <Row key={incident.id} of={incident} to="/contacts#updates" press={t('yours.reports')}>
          <Due at={at} />
        </Row>
      ))}
    </>
  );
}

function Row({
  of,
  to,
  press,
  children,
}: {
  readonly of: BoardYours['closures'][number];
  readonly to: string;
  readonly press: string;
  readonly children?: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  const { id, number, summary, level, drill } = of;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <div className="min-w-0">
        {children && <p className="text-std-16B-170">{children}</p>}
        <p className="flex min-w-0 flex-wrap items-center gap-x-2 text-dns-14N-130">
          <LevelChip level={level} />
          {drill && <Tag tone="warn">{t('board.drill')}</Tag>}
          {number} <span className="line-clamp-1">{summary}</span>
        </p>
      </div>
      <ButtonLink to={`/incidents/${id}${to}`} look="main">
        {press}
      </ButtonLink>
    </li>
  );
}

/** The outside report that is due first over all incidents: which, when, how long still. */
function FirstDuty({ board: { nextDuty, open } }: { readonly board: Board }): ReactElement | null {
  const { t } = useTranslation();
  if (!nextDuty) return open.length === 0 ? null : <p>{t('yours.noDuty')}</p>;
  const { incident, title, at, perhaps } = nextDuty;
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      {t('yours.duty')}:
      <Link to={`/incidents/${incident.id}/duties`} className="inline-flex min-h-11 items-center">
        {incident.number} {title}
      </Link>
      <Due at={at} />
      {perhaps && <Tag>{t('yours.perhaps')}</Tag>}
    </p>
  );
}
