import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { FileItem } from '../evidence/file-item';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Body } from '../api/types';
import { Stripe } from '../app/stripe';
import { Moment } from '../format/moment';
import { useMay } from '../session/use-session';
import { LevelChip, PhaseChip } from '../ui/chip';
import { Facts } from '../ui/facts';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { sharedIncidentQuery } from './queries';
import { AnswerForm, WriteForm } from './party-forms';
import { SharedSteps } from './shared-steps';

type Shared = Body<'SharedView'>;

/** /shared/:id: an incident of another body, as far as it was shared. */
export function SharedIncidentPage(): ReactElement {
  const { id = '' } = useParams();
  const query = useQuery(sharedIncidentQuery(id));
  return <Loaded query={query}>{(shared) => <Whole shared={shared} />}</Loaded>;
}

function Whole({ shared }: { readonly shared: Shared }): ReactElement {
  const { t } = useTranslation();
  const { number, summary, level, phase, drill, leadName, scope, to, steps, details, asked } =
    shared;
  const may = useMay('desk', 'responder', 'officer');
  return (
    <Page
      title={`${number} ${summary}`}
      heading={
        <>
          <span className="text-std-18B-160 block text-solid-gray-700">{number}</span>
          <span className="line-clamp-3">{summary}</span>
        </>
      }
      actions={
        <div className="flex flex-wrap items-center gap-2">
          <LevelChip level={level} />
          <PhaseChip phase={phase} />
        </div>
      }
    >
      {drill && <Stripe>{t('stripe.drill')}</Stripe>}
      <Notice
        tone="warn"
        title={t('sharing.banner', { lead: leadName, scope: t(`sharing.scopes.${scope}`) })}
      >
        {to && (
          <p>
            {t('sharing.untilLabel')} <Moment at={to} />
          </p>
        )}
      </Notice>
      <Section title={t('sharing.asked')}>
        <p className="whitespace-pre-line">{asked}</p>
        {may && <AnswerForm shared={shared} />}
      </Section>
      <Overview shared={shared} />
      {may && (
        <Section title={t('sharing.write')} className="no-print">
          <WriteForm id={shared.id} />
        </Section>
      )}
      {steps && <SharedSteps shared={shared} runs={steps} may={may} />}
      {details && <Details details={details} />}
      <Section title={t('sharing.timeline')}>
        {!steps && <p>{t('sharing.ownOnly')}</p>}
        <ol>
          {shared.timeline.toReversed().map((entry) => (
            <li key={entry.id} className="border-b border-solid-gray-200 py-2">
              <p className="text-dns-14N-130 text-solid-gray-700">
                <Moment at={entry.happenedAt} /> {entry.by}
              </p>
              <p className="whitespace-pre-line">
                {entry.struck ? <s>{entry.text}</s> : entry.text}
              </p>
              {entry.file && <FileItem base={`/shared-incidents/${shared.id}`} file={entry.file} />}
            </li>
          ))}
        </ol>
      </Section>
    </Page>
  );
}

function Overview({ shared }: { readonly shared: Shared }): ReactElement {
  const { t } = useTranslation();
  const { categoryLabel, awareAt, next, desk } = shared;
  return (
    <Section title={t('sharing.summary')}>
      <Facts
        rows={[
          [t('sharing.category'), categoryLabel ?? t('sharing.unknown')],
          [t('sharing.aware'), <Moment key="aware" at={awareAt} />],
          [t('sharing.nextReport'), next ? <Moment key="next" at={next} /> : t('sharing.unknown')],
          [t('sharing.call'), `${desk.phone}　${desk.name}`],
        ]}
      />
    </Section>
  );
}

function Details({ details }: { readonly details: Body<'SharedDetailsView'> }): ReactElement {
  const { t } = useTranslation();
  const { place, system, contact, done, reporter } = details;
  return (
    <Section title={t('sharing.details')}>
      <Facts
        rows={[
          [t('sharing.place'), place],
          [t('sharing.system'), system],
          [t('sharing.contact'), `${contact.name}　${contact.phone}`],
          [t('sharing.doneSoFar'), done],
          [t('sharing.reporter'), reporter],
        ]}
      />
    </Section>
  );
}
