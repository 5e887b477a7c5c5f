import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { runsQuery } from '../api/queries';
import type { Step } from '../api/types';
import { Due } from '../format/due';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { Tag } from '../ui/chip';
import { agreedTo, isUndecided } from './agreed';
import { useOfficeTitle } from './office-name';
import { whoOf } from './step-head';
import { activeSteps, isSettled, isUnratified, placeOf, type RunStep } from './step-order';
import { comma } from '../i18n/punctuation';

const SHOWN = 5;

/** The first few on the overview, the reader's own first, the most urgent first. */
export function ReadySteps({ id }: { readonly id: string }): ReactElement {
  const { t } = useTranslation();
  const ready = activeSteps(useQuery(runsQuery(id)).data ?? []);
  const steps = [
    ...ready.filter(({ step }) => step.mine),
    ...ready.filter(({ step }) => !step.mine),
  ];
  const more = steps.length - SHOWN;
  return (
    <div>
      {steps.length > 0 && <h3>{t('steps.now')}</h3>}
      <StepLines id={id} steps={steps.slice(0, SHOWN)} />
      {more > 0 && <Link to="steps">{t('steps.more', { count: more })}</Link>}
    </div>
  );
}

interface ListProps {
  readonly id: string;
  readonly steps: readonly RunStep[];
}

/** Steps in a line each, leading to their place in the checklist. */
export function StepLines({ id, steps }: ListProps): ReactElement {
  const { t } = useTranslation();
  const titleOf = useOfficeTitle();
  const language = useLanguage();
  return (
    <ul>
      {steps.map((each) => {
        const { state, dueAt } = each.step;
        const place = placeOf(each);
        return (
          <li key={place} className="flex flex-wrap items-center gap-x-2">
            <Link
              to={`/incidents/${id}/steps#${place}`}
              className="inline-flex min-h-11 items-center"
            >
              {titleIn(language, each.step)}
            </Link>
            <span className="text-dns-14N-130">{awaited(each.step, titleOf)}</span>
            {state === 'requested' && <Tag tone="warn">{t('steps.state.requested')}</Tag>}
            {state === 'begun' && <Tag tone="good">{t('steps.state.begun')}</Tag>}
            {isUnratified(each.step) && <Tag tone="warn">{t('steps.unratified')}</Tag>}
            {dueAt && !isSettled(state) && <Due at={dueAt} />}
          </li>
        );
      })}
    </ul>
  );
}

/** Whom it waits for: who has begun, who decides, who has to agree yet; else the office. */
function awaited(step: Step, titleOf: (office: string) => string): string {
  const { state, begun, gate } = step;
  if (state !== 'requested' || !gate) return begun?.byName ?? whoOf(step);
  const agreed = agreedTo(step, titleOf);
  const others = gate.with.filter((title) => !agreed.includes(title));
  const decider = gate.decider && `${gate.decider.office} ${gate.decider.person}`;
  return [...(isUndecided(step, titleOf) && decider ? [decider] : []), ...others].join(comma());
}
