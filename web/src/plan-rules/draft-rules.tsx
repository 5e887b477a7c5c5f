import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../api/client';
import { planVersionsQuery } from '../api/queries';
import type { PlanVersion, PlanVersionLine } from '../api/types';
import { useCommand } from '../api/use-command';
import { Button } from '../ui/button';
import { ErrorBox } from '../ui/error-box';
import { Section } from '../ui/page';
import { placeOf, type Rules } from './own-rules';

/** 改定案を作る: a draft of the plan, opened at its rules; the shared ones are copied where it has none of its own. */
export function DraftRules({ rules }: { readonly rules: Rules }): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: versions } = useQuery(planVersionsQuery);
  const { state, error, send, refuse } = useCommand();
  const open = versions?.find((each) => each.state === 'draft' || each.state === 'checked');
  const start = async (): Promise<void> => {
    const draft =
      open ?? (await send<PlanVersionLine>({ path: '/plan/versions', body: { from: 'in-force' } }));
    if (!draft) return;
    const version = await call<PlanVersion>(`/plan/versions/${draft.id}`);
    const { path, line, text } = await placeOf(version, rules);
    if (text !== null) {
      const body = { path, text, version: version.version };
      const order = { path: `/plan/versions/${draft.id}/file`, method: 'PUT', body } as const;
      if (!(await send<PlanVersionLine>(order))) return;
    }
    const spot = new URLSearchParams({ file: path, line: String(line) });
    await navigate(`/plans/versions/${draft.id}?${spot}`);
  };
  const failed = (failure: unknown): void =>
    refuse(failure instanceof Error ? failure : new Error(String(failure)));
  return (
    <Section title={t('planRules.change')} className="no-print">
      <p>{t(`planRules.how.${rules}`)}</p>
      <ErrorBox error={error} form="draft-rules" />
      <div>
        <Button
          look="main"
          busy={state !== 'idle' || versions === undefined}
          onClick={() => void start().catch(failed)}
        >
          {open ? t('planRules.goOn', { number: open.number }) : t('planRules.start')}
        </Button>
      </div>
    </Section>
  );
}
