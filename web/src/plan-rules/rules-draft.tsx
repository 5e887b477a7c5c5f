import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../api/client';
import { planRulesQuery } from '../api/queries';
import type { OrganisationEdit, Plan, PlanRules } from '../api/types';
import { useCommand } from '../api/use-command';
import { LastEdit } from '../organisation/draft-bar';
import { DraftContext } from '../organisation/draft-context';
import { useOpenDraft, type Open } from '../organisation/use-open-draft';
import { ToldPart } from '../foreseen/told-part';
import { Button, ButtonLink } from '../ui/button';
import { ErrorBox } from '../ui/error-box';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { RungList } from './rung-list';
import { SeverityPart } from './severity-form';
import { TimesPart } from './times-form';
import { ToldBoth } from './told-both';
import { TogetherPart } from './together-part';

export type RulesKind = 'ladder' | 'severity';

interface Props {
  readonly id: string;
  readonly kind: RulesKind;
  readonly plan: Plan;
}

/** Rules of a draft as forms, and its 予行. */
export function RulesDraft({ id, kind, plan }: Props): ReactElement {
  const query = useQuery(planRulesQuery(id));
  return (
    <Loaded query={query}>
      {(rules) => <Whole id={id} kind={kind} plan={plan} rules={rules} />}
    </Loaded>
  );
}

function Whole({ id, kind, plan, rules }: Props & { readonly rules: PlanRules }): ReactElement {
  const open = useOpenDraft(id, rules.version);
  return (
    <DraftContext value={open.draft}>
      <Bar key={rules.version} {...open} kind={kind} rules={rules} />
      {kind === 'ladder' ? (
        <>
          <RungList rules={rules} categories={plan.categories} />
          <TimesPart rules={rules} />
          <TogetherPart rules={rules} />
          <ToldPart plan={plan} shown={(asked) => <ToldBoth id={id} asked={asked} />} />
        </>
      ) : (
        <SeverityPart plan={plan} rules={rules} />
      )}
    </DraftContext>
  );
}

interface BarProps extends Open {
  readonly kind: RulesKind;
  readonly rules: PlanRules;
}

/** That it is a draft, what was written last, the next step, and the text for whoever prefers it. */
function Bar({ draft: { id, version }, kind, rules, last, undone }: BarProps): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { state, error, send } = useCommand();
  const { own } = kind === 'ladder' ? rules.ladderPlace : rules.severityPlace;
  const openText = async (): Promise<void> => {
    const order = { path: `/plan/versions/${id}/rules`, body: { version, copy: kind } };
    if (!own && !(await send<OrganisationEdit>(order))) return;
    const now = own ? rules : await call<PlanRules>(`/plan/versions/${id}/rules`);
    const at = kind === 'ladder' ? now.ladderPlace : now.severityPlace;
    const spot = new URLSearchParams({ file: at.path, line: String(at.line) });
    await navigate(`/plans/versions/${id}?${spot}`);
  };
  return (
    <Notice tone="warn" title={t('organisation.draft.title')}>
      <p>{t('rules.draftWhat')}</p>
      {!own && <p>{t(`rules.copied.${kind}`)}</p>}
      {last && <LastEdit id={id} last={last} onUndone={undone} />}
      <ErrorBox error={error} form="rules-text" />
      <div className="mt-3 flex flex-wrap gap-3">
        <ButtonLink to={`/plans/versions/${id}`} look="main">
          {t('organisation.draft.next')}
        </ButtonLink>
        <Button busy={state !== 'idle'} onClick={() => void openText()}>
          {t('rules.asText')}
        </Button>
        <ButtonLink to={`/settings/${kind}`} look="plain">
          {t('organisation.draft.leave')}
        </ButtonLink>
      </div>
    </Notice>
  );
}
