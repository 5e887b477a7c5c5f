import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { runsQuery } from '../api/queries';
import type { Step } from '../api/types';
import { Due } from '../format/due';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { useSession } from '../session/use-session';
import { Tag } from '../ui/chip';
import { agreedTo, isUndecided } from './agreed';
import { useOfficeTitle } from './office-name';
import { whoOf } from './step-head';
import { activeSteps, isSettled, isUnratified, placeOf, type RunStep } from './step-order';
import { comma } from '../i18n/punctuation';

const SHOWN = 5;

interface Props {
  readonly id: string;
  readonly all?: boolean;
}

/** いま行うこと, the reader's own first, the most urgent first, each leading to its place in the checklist. */
export function ReadySteps({ id, all = false }: Props): ReactElement {
  const { t } = useTranslation();
  const offices = useSession()?.offices ?? [];
  const runs = useQuery(runsQuery(id)).data ?? [];
  const ready = activeSteps(runs);
  const mine = ready.filter(({ step }) => step.mine);
  const others = ready.filter(({ step }) => !step.mine);
  if (all && ready.length === 0) return <Nothing id={id} />;
  if (!all) return <Short id={id} steps={[...mine, ...others]} />;
  // Who holds no office, such as the night desk, sees to everything.
  if (offices.length === 0 && mine.length === 0) return <Lines id={id} steps={others} />;
  return (
    <div className="flex flex-col gap-2">
      <h3>{t('steps.mine')}</h3>
      {mine.length > 0 ? <Lines id={id} steps={mine} /> : <p>{t('steps.mineNone')}</p>}
      {others.length > 0 && (
        <details open={mine.length === 0}>
          <summary className="min-h-11 cursor-pointer content-center">
            {t('steps.others', { count: others.length })}
          </summary>
          <Lines id={id} steps={others} />
        </details>
      )}
    </div>
  );
}

/** Nothing to do here: the way on is on the overview. */
function Nothing({ id }: { readonly id: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <p>
      {t('steps.nowNone')}{' '}
      <Link to={`/incidents/${id}`} className="inline-flex min-h-11 items-center">
        {t('steps.toOverview')}
      </Link>
    </p>
  );
}

/** The first few, on the overview. */
function Short({ id, steps }: ListProps): ReactElement {
  const { t } = useTranslation();
  const more = steps.length - SHOWN;
  return (
    <div>
      {steps.length > 0 && <h3>{t('steps.now')}</h3>}
      <Lines id={id} steps={steps.slice(0, SHOWN)} />
      {more > 0 && <Link to="steps">{t('steps.more', { count: more })}</Link>}
    </div>
  );
}

interface ListProps {
  readonly id: string;
  readonly steps: readonly RunStep[];
}

function Lines({ id, steps }: ListProps): ReactElement {
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
