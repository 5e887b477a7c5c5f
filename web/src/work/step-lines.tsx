import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WorkStep } from '../api/types';
import { Due } from '../format/due';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { Tag } from '../ui/chip';
import { WorkHead } from './work-head';

/** Steps of several incidents, each leading to its place in the checklist. */
export function StepLines({ steps }: { readonly steps: readonly WorkStep[] }): ReactElement {
  return (
    <ul className="flex flex-col divide-y divide-solid-gray-200">
      {steps.map((each) => (
        <li
          key={`${each.incident.id} ${each.run} ${each.step}`}
          className="flex flex-col gap-1 py-3"
        >
          <WorkHead incident={each.incident} />
          <Line work={each} />
        </li>
      ))}
    </ul>
  );
}

function Line({ work }: { readonly work: WorkStep }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { incident, run, step, officeTitle, personName, state, begunBy, dueAt, ratifyUntil } = work;
  const until = ratifyUntil ?? dueAt;
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <Link
        to={`/incidents/${incident.id}/steps#step-${run}:${step}`}
        className="inline-flex min-h-11 items-center"
      >
        {titleIn(language, work)}
      </Link>
      <span className="text-dns-14N-130">{personName ?? officeTitle}</span>
      {state === 'requested' && <Tag tone="warn">{t('steps.state.requested')}</Tag>}
      {begunBy && <Tag tone="good">{t('work.begun', { name: begunBy })}</Tag>}
      {ratifyUntil && <Tag tone="warn">{t('steps.unratified')}</Tag>}
      {until && <Due at={until} />}
    </div>
  );
}
