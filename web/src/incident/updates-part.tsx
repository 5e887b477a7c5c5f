import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { updatePreviewQuery, updatesQuery } from '../api/queries';
import type { Update } from '../api/types';
import { Due } from '../format/due';
import { Moment } from '../format/moment';
import { useMay } from '../session/use-session';
import { Tag } from '../ui/chip';
import { Disclosure } from '../ui/disclosure';
import { Loaded } from '../ui/loaded';
import { Section } from '../ui/page';
import { UpdateForm } from './update-form';
import { useIncident } from './use-incident';

/** Its place on the page, for links. */
const HERE = 'updates';

/** 続報: when the next report is due, the form for it, and what was sent. */
export function UpdatesPart(): ReactElement {
  const { t } = useTranslation();
  const { id, phase, past } = useIncident();
  const may = useMay('desk', 'responder', 'officer');
  const query = useQuery(updatesQuery(id));
  const { hash, key } = useLocation();
  // Below the ladder, which may be long: whoever comes for it by a link is brought here.
  useEffect(() => {
    if (hash === `#${HERE}`) document.getElementById(HERE)?.scrollIntoView();
  }, [hash, key, query.isSuccess]);
  return (
    <Section id={HERE} title={t('updates.title')}>
      <Loaded query={query}>
        {({ next, updates }) => (
          <>
            <p>
              {t('updates.next')}: {next ? <Due at={next.at} /> : t('updates.noneDue')}
            </p>
            {may && phase !== 'closed' && !past && (
              <Disclosure label={t('updates.write')}>
                {(close) => <Prepared onDone={close} />}
              </Disclosure>
            )}
            {updates.length === 0 && <p>{t('updates.none')}</p>}
            <ol className="flex flex-col gap-3">
              {updates.map((update) => (
                <Sent key={update.number} update={update} />
              ))}
            </ol>
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** The words come from the state as it is when the form is opened; what is typed then is not changed any more. */
function Prepared({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { id } = useIncident();
  const query = useQuery(updatePreviewQuery(id));
  return (
    <Loaded query={query}>{(preview) => <UpdateForm preview={preview} onDone={onDone} />}</Loaded>
  );
}

function Sent({ update }: { readonly update: Update }): ReactElement {
  const { t } = useTranslation();
  const { number, at, by, conclusion, affected, doing, next, to } = update;
  const said = [
    [t('updates.affected'), affected],
    [t('updates.doing'), doing],
  ] as const;
  return (
    <li className="flex flex-col gap-1 rounded-8 border border-solid-gray-200 p-3">
      <p className="flex flex-wrap items-center gap-2">
        <strong>{t('updates.number', { number })}</strong>
        <Moment at={at} as="short" /> <span>{by}</span>
        {next && (
          <span>
            {t('updates.next')} <Moment at={next} as="short" />
          </span>
        )}
      </p>
      <p className="text-std-16B-170">{conclusion}</p>
      {said.map(
        ([label, text]) =>
          text && (
            <p key={label} className="whitespace-pre-wrap">
              {label}: {text}
            </p>
          ),
      )}
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-dns-14N-130">
        {to.map(({ officeTitle, personName, status, at: when }) => (
          <li key={officeTitle + personName}>
            {officeTitle} {personName}{' '}
            <Tag tone={status === 'undeliverable' ? 'bad' : 'plain'}>
              {t(`outbox.status.${status}`)}
            </Tag>{' '}
            <Moment at={when} as="time" />
          </li>
        ))}
      </ul>
    </li>
  );
}
