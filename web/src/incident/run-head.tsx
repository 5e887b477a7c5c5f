import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { planQuery } from '../api/queries';
import type { Run } from '../api/types';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { useMay } from '../session/use-session';
import { Disclosure } from '../ui/disclosure';
import { Section } from '../ui/page';
import { AddStepForm } from './add-step-form';
import { MovePart } from './move-part';
import { ReasonDisclosure } from './reason-disclosure';
import { RecordFactsForm } from './record-facts-form';
import { useIncident } from './use-incident';

/** A 手順書 that is followed: what it is for, and what can be done with it as a whole. */
export function RunHead({ run }: { readonly run: Run }): ReactElement {
  const { t } = useTranslation();
  const { phase } = useIncident();
  const language = useLanguage();
  const plan = useQuery(planQuery).data;
  const english = plan?.playbooks.find(({ id }) => id === run.playbook)?.en ?? null;
  const title = titleIn(language, { title: run.title, en: english });
  if (run.left !== null) {
    return (
      <Section title={title}>
        <p>{t('steps.left', { reason: run.left })}</p>
      </Section>
    );
  }
  return (
    <Section title={title}>
      <Views run={run} />
      <details>
        <summary className="min-h-11 cursor-pointer content-center">{t('runs.about')}</summary>
        <p className="max-w-prose whitespace-pre-line">
          {((language === 'en' && english?.summary) || run.summary).trim()}
        </p>
      </details>
      {phase !== 'closed' && run.newer && <MovePart run={run} />}
      {phase !== 'closed' && <Operations run={run} />}
    </Section>
  );
}

function Views({ run }: { readonly run: Run }): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  const way = 'inline-flex min-h-11 items-center';
  return (
    <nav aria-label={t('runs.views')} className="no-print">
      <ul className="flex flex-wrap gap-x-6">
        <li>
          <Link to={`/playbooks/${run.playbook}/versions/${run.digest}`} className={way}>
            {t('runs.read')}
          </Link>
        </li>
        <li>
          <Link to={`/incidents/${id}/runs/${run.run}/graph`} className={way}>
            {t('runs.graph')}
          </Link>
        </li>
        <li>
          <Link to={`/incidents/${id}/runs/${run.run}/paper`} className={way}>
            {t('runs.paper')}
          </Link>
        </li>
      </ul>
    </nav>
  );
}

function Operations({ run }: { readonly run: Run }): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  const anybody = useMay('desk', 'responder', 'officer');
  const responder = useMay('responder', 'officer');
  return (
    <div className="no-print flex flex-wrap items-start gap-x-4 gap-y-1">
      {anybody && run.facts.length > 0 && (
        <Disclosure label={t('runs.facts')} look="second">
          {(close) => <RecordFactsForm run={run} onDone={close} />}
        </Disclosure>
      )}
      {responder && (
        <>
          <Disclosure label={t('runs.addStep')}>
            {(close) => <AddStepForm run={run} onDone={close} />}
          </Disclosure>
          <ReasonDisclosure
            path={`/incidents/${id}/runs/${run.run}/leave`}
            label={t('runs.leave')}
            reason={t('runs.leaveReason')}
            hint={t('runs.leaveHint')}
          />
        </>
      )}
    </div>
  );
}
