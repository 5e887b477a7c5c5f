import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { planQuery } from '../api/queries';
import type { Plan } from '../api/types';
import { formatDay } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { ToldPart } from '../foreseen/told-part';
import { Reviews } from '../plan-reviews/reviews';
import { useMay } from '../session/use-session';
import { Button } from '../ui/button';
import { Loaded } from '../ui/loaded';
import { Page, Section } from '../ui/page';
import { Phone } from '../ui/phone';
import { Absences } from './absences';
import { LadderTable } from './ladder-table';
import { Offices } from './offices';
import { Policy } from './policy';
import { Register } from './register';
import { Scope } from './scope';
import { SeverityRules } from './severity-rules';
import { Threats } from './threats';

/** /plans 計画, read only. */
export function PlanPage(): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(planQuery);
  return (
    <Page
      title={t('plan.title')}
      actions={<Button onClick={() => window.print()}>{t('action.print')}</Button>}
    >
      <Loaded query={query}>{(plan) => <Whole plan={plan} />}</Loaded>
    </Page>
  );
}

function Whole({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = formatDay(plan.inForceFrom, language);
  const mayCheck = useMay('officer', 'auditor', 'administrator');
  return (
    <>
      <Section
        title={`${plan.bodyName} ${plan.name}`}
        actions={
          <div className="flex flex-wrap gap-4">
            {plan.mayReadVersions && <Link to="/plans/versions">{t('planVersion.link')}</Link>}
            <Link to="/plans/organisation">{t('organisation.link')}</Link>
            {mayCheck && <Link to="/plans/check">{t('planCheck.link')}</Link>}
            {mayCheck && <Link to="/plans/proof">{t('proof.link')}</Link>}
            <Link to="/plans/document">{t('planDocument.link')}</Link>
            <Link to="/contacts">{t('nav.contacts')}</Link>
            <Link to="/night-card">{t('planDocument.nightCard')}</Link>
          </div>
        }
      >
        <p>{t('plan.version', { version: plan.version, day })}</p>
        <p>
          {t('plan.desk')}: {plan.desk.name} <Phone number={plan.desk.phone} />
        </p>
        <p className="text-dns-14N-130">{t('plan.kept')}</p>
      </Section>
      <Reviews />
      <Playbooks plan={plan} />
      <Absences plan={plan} />
      <Offices plan={plan} />
      <LadderTable plan={plan} />
      <ToldPart plan={plan} />
      <SeverityRules plan={plan} />
      <Threats plan={plan} />
      <Scope plan={plan} />
      <Register plan={plan} />
      <Policy profile={plan.profile} />
    </>
  );
}

function Playbooks({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Section
      title={t('plan.playbooks')}
      actions={<Link to="/playbooks">{t('playbooks.toList')}</Link>}
    >
      <ul className="gap-x-6 sm:columns-2">
        {plan.playbooks.map(({ id, title, en }) => (
          <li key={id}>
            <Link to={`/playbooks/${id}`} className="inline-flex min-h-11 items-center">
              {(language === 'en' && en?.title) || title}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
