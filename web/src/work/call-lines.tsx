import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../format/when';
import type { WorkCall } from '../api/types';
import { ButtonLink } from '../ui/button';
import { WorkHead } from './work-head';

/** Notices that wait for the reader's answer. */
export function CallLines({ calls }: { readonly calls: readonly WorkCall[] }): ReactElement {
  const { t } = useTranslation();
  return (
    <ul className="flex flex-col divide-y divide-solid-gray-200">
      {calls.map(({ incident, officeTitle, since }) => (
        <li
          key={incident.id + officeTitle}
          className="flex flex-wrap items-center justify-between gap-3 py-3"
        >
          <div>
            <WorkHead incident={incident} />
            <p>{t('work.call', { office: officeTitle, time: formatTime(since) })}</p>
          </div>
          <ButtonLink to={`/incidents/${incident.id}/contacts`} look="main">
            {t('work.answer')}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
