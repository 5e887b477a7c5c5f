import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { planVersionsQuery } from '../api/queries';
import type { PlanVersionLine } from '../api/types';
import { useCommand } from '../api/use-command';
import { Button } from '../ui/button';
import { ErrorBox } from '../ui/error-box';
import { Section } from '../ui/page';
import type { RulesKind } from './rules-draft';

/** 改定案を作る: opens a draft of the plan with these rules as forms, or goes on with the one that is open. */
export function StartRules({ kind }: { readonly kind: RulesKind }): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: versions } = useQuery(planVersionsQuery);
  const { state, error, send } = useCommand();
  const open = versions?.find((each) => each.state === 'draft' || each.state === 'checked');
  const start = async (): Promise<void> => {
    const draft =
      open ?? (await send<PlanVersionLine>({ path: '/plan/versions', body: { from: 'in-force' } }));
    if (draft) await navigate(`/settings/${kind}?version=${draft.id}`);
  };
  return (
    <Section title={t('planRules.change')} className="no-print">
      <p>{t(`planRules.how.${kind}`)}</p>
      <ErrorBox error={error} form="start-rules" />
      <div>
        <Button
          look="main"
          busy={state !== 'idle' || versions === undefined}
          onClick={() => void start()}
        >
          {open ? t('planRules.goOn', { number: open.number }) : t('planRules.start')}
        </Button>
      </div>
    </Section>
  );
}
