import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { runsQuery } from '../api/queries';
import { Due } from '../format/due';
import { Tag } from '../ui/chip';
import { activeSteps } from './step-order';

const SHOWN = 5;

interface Props {
  readonly id: string;
  readonly all?: boolean;
}

/** いま行うこと, the most urgent first, each leading to its place in the checklist. */
export function ReadySteps({ id, all = false }: Props): ReactElement {
  const { t } = useTranslation();
  const runs = useQuery(runsQuery(id)).data ?? [];
  const ready = activeSteps(runs);
  const shown = all ? ready : ready.slice(0, SHOWN);
  return (
    <div>
      {!all && ready.length > 0 && <h3>{t('steps.now')}</h3>}
      {all && ready.length === 0 && <p>{t('steps.nowNone')}</p>}
      <ul>
        {shown.map(({ id: step, title, officeTitle, dueAt, state }) => (
          <li key={step} className="flex flex-wrap items-center gap-x-2">
            <Link
              to={`/incidents/${id}/steps#step-${step}`}
              className="inline-flex min-h-11 items-center"
            >
              {title}
            </Link>
            <span className="text-dns-14N-130">{officeTitle}</span>
            {state === 'requested' && <Tag tone="warn">{t('steps.state.requested')}</Tag>}
            {dueAt && <Due at={dueAt} />}
          </li>
        ))}
      </ul>
      {ready.length > shown.length && (
        <Link to="steps">{t('steps.more', { count: ready.length - shown.length })}</Link>
      )}
    </div>
  );
}
