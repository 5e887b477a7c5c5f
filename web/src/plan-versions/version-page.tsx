import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { planVersionQuery } from '../api/queries';
import type { PlanVersion } from '../api/types';
import { documentAddress } from '../plan-document/address';
import { useMay } from '../session/use-session';
import { buttonLook } from '../ui/button';
import { Loaded } from '../ui/loaded';
import { Page, Section } from '../ui/page';
import { ApprovedBy } from './approved-by';
import { Difference } from './difference';
import { Files, type Spot } from './files';
import { VersionFindings } from './findings';
import { NextStep } from './next-step';
import { StateTag, useDay, useVersionName } from './words';

/** /plans/versions/:id One version: where it stands, what comes next, what it changes, its files. */
export function PlanVersionPage(): ReactElement {
  const { id = '' } = useParams();
  const query = useQuery(planVersionQuery(id));
  return <Loaded query={query}>{(version) => <Whole key={id} version={version} />}</Loaded>;
}

function Whole({ version }: { readonly version: PlanVersion }): ReactElement {
  const { t } = useTranslation();
  const name = useVersionName();
  const day = useDay();
  const [search] = useSearchParams();
  const [spot, setSpot] = useState<Spot | null>(spotOf(search));
  const mayExport = useMay('officer', 'administrator');
  const { id, state, inForceFrom, note, requested, withdrawn, findings } = version;
  return (
    <Page
      title={t('planVersion.one', { name: name(version) })}
      actions={<Link to="/plans/versions">{t('planVersion.toList')}</Link>}
    >
      <Section title={t('planVersion.standing')}>
        <div className="flex flex-wrap items-center gap-3">
          <StateTag state={state} />
          {inForceFrom && <span>{t('planVersion.from', { day: day(inForceFrom) })}</span>}
        </div>
        {note && <p className="whitespace-pre-wrap">{note}</p>}
        {requested && <p>{t('planVersion.requestedBy', { by: requested.name })}</p>}
        <ApprovedBy version={version} />
        {withdrawn && (
          <p className="whitespace-pre-wrap">
            {t('planVersion.withdrawnBy', { by: withdrawn.name, why: withdrawn.reason })}
          </p>
        )}
        <NextStep version={version} />
      </Section>
      {findings && <VersionFindings findings={findings} goTo={setSpot} />}
      <Difference version={version} />
      <OnPaper version={version} />
      <Files version={version} spot={spot} onSpot={setSpot} />
      {mayExport && (
        <Section title={t('planVersion.export')}>
          <p>{t('planVersion.exportLead')}</p>
          <div>
            <a
              href={`/api/v1/plan/versions/${id}/export`}
              download
              className={buttonLook('second')}
            >
              {t('planVersion.exportIt')}
            </a>
          </div>
        </Section>
      )}
    </Page>
  );
}

/** A place that a link leads to. */
function spotOf(search: URLSearchParams): Spot | null {
  const path = search.get('file');
  return path === null ? null : { path, line: Number(search.get('line')) || 1 };
}

/** What is not approved yet is printed as 案, on each page. */
function OnPaper({ version }: { readonly version: PlanVersion }): ReactElement {
  const { t } = useTranslation();
  const { id, inForceFrom } = version;
  const hasNumbers = useMay('officer', 'administrator');
  const edition = hasNumbers ? 'restricted' : 'general';
  const at = inForceFrom ?? undefined;
  return (
    <Section title={t('planVersion.paper')}>
      <p>{t('planVersion.paperLead')}</p>
      <div className="flex flex-wrap gap-3">
        {PAPERS.map((part) => (
          <a
            key={part}
            href={documentAddress('pdf', { edition, part, version: id, at })}
            download
            className={buttonLook('second')}
          >
            {t(`planVersion.print.${part}`)}
          </a>
        ))}
      </div>
    </Section>
  );
}

const PAPERS = ['whole', 'contacts'] as const;
