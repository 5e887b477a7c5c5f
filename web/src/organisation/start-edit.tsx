import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { planVersionsQuery } from '../api/queries';
import type { PlanVersionLine } from '../api/types';
import { useCommand } from '../api/use-command';
import { Button } from '../ui/button';
import { ErrorBox } from '../ui/error-box';

/** 異動・変更をする: opens a draft of the plan in force, or goes on with the one that is open. */
export function StartEdit(): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: versions } = useQuery(planVersionsQuery);
  const { state, error, send } = useCommand();
  const open = versions?.find((each) => each.state === 'draft' || each.state === 'checked');
  const start = async (): Promise<void> => {
    const draft =
      open ?? (await send<PlanVersionLine>({ path: '/plan/versions', body: { from: 'in-force' } }));
    if (draft) void navigate(`/plans/organisation?version=${draft.id}`);
  };
  return (
    <div className="flex flex-col items-start gap-2">
      <ErrorBox error={error} form="start-edit" />
      <Button
        look="main"
        busy={state !== 'idle' || versions === undefined}
        onClick={() => void start()}
      >
        {open ? t('organisation.goOn', { number: open.number }) : t('organisation.start')}
      </Button>
    </div>
  );
}
