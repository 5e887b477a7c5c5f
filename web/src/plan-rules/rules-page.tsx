import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
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
import { RulesDraft, type RulesKind } from './rules-draft';
import { StartRules } from './start-rules';

/** /settings/ladder 連絡規則: who is told when, answer times, office hours; 連絡の予行 below. */
export function LadderPage(): ReactElement {
  return (
    <RulesPage rules="ladder">
      {(plan) => (
        <>
          <LadderTable plan={plan} />
          <Times times={plan.times} />
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
  readonly rules: RulesKind;
  readonly children: (plan: Plan) => ReactElement;
}

/** What is in force, since when, and the way to change it. */
function RulesPage({ rules, children }: Props): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const query = useQuery(planQuery);
  const mayDraft = useMay('administrator');
  const draft = useSearchParams()[0].get('version');
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
            {draft !== null && mayDraft ? (
              <RulesDraft id={draft} kind={rules} plan={plan} />
            ) : (
              <>
                {children(plan)}
                {mayDraft && <StartRules kind={rules} />}
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
