import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Destination, DestinationKey, Destinations } from '../api/types';
import { Moment } from '../format/moment';
import { announce } from '../ui/announcer';
import { Cause } from '../ui/cause';
import { Tag, type Tone } from '../ui/chip';
import { CommandForm } from '../ui/command-form';
import { comma } from '../i18n/punctuation';

interface Props {
  readonly destination: Destination;
  readonly onKey: (key: DestinationKey) => void;
}

const TONES: Record<Destination['state'], Tone> = {
  on: 'good',
  paused: 'warn',
  gone: 'bad',
  removed: 'plain',
};

/** One place: what it is told, whether it takes it, and what can be done with it. */
export function DestinationCard({ destination, onKey }: Props): ReactElement {
  const { t } = useTranslation();
  const { name, url, level, news, state, failingSince, why, act, said, lastAccepted } = destination;
  const failing = state === 'on' && failingSince !== null;
  return (
    <li className="flex flex-col gap-2 rounded-8 border border-solid-gray-420 p-3">
      <p className="flex flex-wrap items-center gap-2">
        <Tag tone={failing ? 'bad' : TONES[state]}>
          {t(failing ? 'destinations.failing' : `destinations.state.${state}`)}
        </Tag>
        <span className="text-std-16B-170">{name}</span>
        <span className="text-dns-14N-130 wrap-anywhere">{url}</span>
      </p>
      <p>
        {t('destinations.from', { level })}:{' '}
        {news.map((each) => t(`destinations.told.${each}`)).join(comma())}
      </p>
      <p className="text-dns-14N-130">
        {t('destinations.lastAccepted')}{' '}
        {lastAccepted ? <Moment at={lastAccepted} as="short" /> : t('destinations.never')}
      </p>
      {failingSince && destination.test?.why !== why && (
        <div>
          <Cause why={why} said={said} className="text-error-2" />
          <p>{act}</p>
        </div>
      )}
      {state === 'removed' ? (
        <PutForm destination={destination} to="on" words="undo" />
      ) : (
        <Acts destination={destination} onKey={onKey} />
      )}
    </li>
  );
}

function Acts({ destination, onKey }: Props): ReactElement {
  const { t } = useTranslation();
  const { id, state, test, keyMadeAt } = destination;
  return (
    <>
      {!keyMadeAt && <p className="text-error-2">{t('destinations.noKey')}</p>}
      {test && <LastTest test={test} />}
      <div className="flex flex-wrap items-center gap-3">
        <CommandForm<'nothing', Destinations>
          path={`/destinations/${id}/tests`}
          submit={t('destinations.test')}
          look="second"
          body={() => undefined}
          onDone={() => announce(t('destinations.asked'))}
        />
        <CommandForm<'nothing', DestinationKey>
          path={`/destinations/${id}/key`}
          submit={t(keyMadeAt ? 'destinations.newKey' : 'destinations.makeKey')}
          look="second"
          body={() => undefined}
          onDone={onKey}
        />
        {state === 'on' ? (
          <PutForm destination={destination} to="paused" words="pause" />
        ) : (
          <PutForm destination={destination} to="on" words="resume" />
        )}
        <PutForm destination={destination} to="removed" words="remove" />
      </div>
    </>
  );
}

function LastTest({ test }: { readonly test: NonNullable<Destination['test']> }): ReactElement {
  const { t } = useTranslation();
  const { askedAt, status, why, act, said } = test;
  return (
    <div>
      <p>
        {t('destinations.lastTest')} <Moment at={askedAt} as="short" />{' '}
        {t(status === 'accepted' ? 'destinations.arrived' : `outbox.status.${status}`)}
      </p>
      <Cause why={why} said={said} className="text-error-2" />
      {act && <p>{act}</p>}
    </div>
  );
}

interface PutProps {
  readonly destination: Destination;
  readonly to: 'on' | 'paused' | 'removed';
  readonly words: 'pause' | 'resume' | 'remove' | 'undo';
}

function PutForm({ destination: { id, name }, to, words }: PutProps): ReactElement {
  const { t } = useTranslation();
  return (
    <CommandForm<'DestinationStateDto', Destinations>
      path={`/destinations/${id}/state`}
      submit={t(`destinations.put.${words}`)}
      look={words === 'remove' ? 'danger' : 'second'}
      body={() => ({ state: to })}
      onDone={() => announce(t(`destinations.done.${words}`, { name }))}
    />
  );
}
