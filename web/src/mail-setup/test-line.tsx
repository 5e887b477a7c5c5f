import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailSetup } from '../api/types';
import { Moment } from '../format/moment';
import { announce } from '../ui/announcer';
import { Cause } from '../ui/cause';
import { Tag, type Tone } from '../ui/chip';
import { CommandForm } from '../ui/command-form';

type Test = MailSetup['tests'][number];

const TONES: Record<Test['status'], Tone> = {
  pending: 'warn',
  sending: 'warn',
  uncertain: 'warn',
  accepted: 'good',
  undeliverable: 'bad',
  superseded: 'plain',
  parked: 'bad',
};

/** One test mail: where it stopped and what to do, or whether it arrived. */
export function TestLine({ test }: { readonly test: Test }): ReactElement {
  const { t } = useTranslation();
  const { id, address, askedAt, askedBy, status, attempts, why, act, said } = test;
  return (
    <li className="flex flex-col gap-2 rounded-8 border border-solid-gray-420 p-3">
      <p className="flex flex-wrap items-center gap-2">
        <Tag tone={TONES[status]}>{t(`outbox.status.${status}`)}</Tag>
        <span className="text-std-16B-170 wrap-anywhere">{address}</span>
        <span className="text-dns-14N-130">
          <Moment at={askedAt} as="short" /> {askedBy} {t('outbox.attempts', { count: attempts })}
        </span>
      </p>
      <Cause why={why} said={said} className="text-error-2" />
      {act && <p>{act}</p>}
      {(status === 'accepted' || status === 'uncertain') && <Arrived test={test} key={id} />}
    </li>
  );
}

function Arrived({ test }: { readonly test: Test }): ReactElement {
  const { t } = useTranslation();
  const { id, arrived, answeredAt, answeredBy } = test;
  if (arrived && answeredAt) {
    return (
      <div>
        <p>
          <Tag tone={arrived === 'yes' ? 'good' : 'bad'}>{t(`mailSetup.arrived.${arrived}`)}</Tag>{' '}
          <Moment at={answeredAt} as="short" /> {answeredBy}
        </p>
        {arrived === 'no' && <p>{t('mailSetup.lost')}</p>}
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <span>{t('mailSetup.ask')}</span>
      {(['yes', 'no'] as const).map((answer) => (
        <CommandForm<'MailArrivedDto', MailSetup>
          key={answer}
          path={`/mail-setup/tests/${id}/arrived`}
          submit={t(`mailSetup.arrived.${answer}`)}
          look="second"
          body={() => ({ arrived: answer })}
          onDone={() => announce(t('mailSetup.kept'))}
        />
      ))}
    </div>
  );
}
