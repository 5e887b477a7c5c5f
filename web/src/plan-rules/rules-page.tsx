import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { planQuery } from '../api/queries';
import type { Plan } from '../api/types';
import { ToldPart } from '../foreseen/told-part';
import { formatDay } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { LadderTable } from '../plans/ladder-table';
import { SeverityRules } from '../plans/severity-rules';
import { useMay } from '../session/use-session';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Times } from './times';
import { DraftRules } from './draft-rules';

/** /settings/ladder 連絡規則: who is told when, answer times, office hours; 連絡の予行 below. */
export function LadderPage(): ReactElement {
  return (
    <RulesPage rules="ladder">
      {(plan) => (
        <>
          <LadderTable plan={plan} />
          <Times plan={plan} />
          <ToldPart plan={plan} />
        </>
      )}
    </RulesPage>
  );
}

/** /settings/severity 重要度: the matrix and the floors. */
export function SeverityPage(): ReactElement {
  return <RulesPage rules="severity">{(plan) => <SeverityRules plan={plan} />}</RulesPage>;
}

interface Props {
  readonly rules: 'ladder' | 'severity';
  readonly children: (plan: Plan) => ReactElement;
}

/** What is in force, since when, and the way to change it. */
function RulesPage({ rules, children }: Props): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const query = useQuery(planQuery);
  const mayDraft = useMay('administrator');
  return (
    <Page title={t(`settings.${rules}`)} actions={<Link to="/plans">{t('planRules.toPlan')}</Link>}>
      <Loaded query={query}>
        {(plan) => (
          <>
            <p>
              {t('planRules.inForce', {
                version: plan.version,
                day: formatDay(plan.inForceFrom, language),
              })}
            </p>
            {children(plan)}
            {mayDraft && <DraftRules rules={rules} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
