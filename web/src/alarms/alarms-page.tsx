import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { alarmsQuery } from '../api/queries';
import type { Alarm, Alarms } from '../api/types';
import { formatTime } from '../format/when';
import { useMay } from '../session/use-session';
import { announce } from '../ui/announcer';
import { Cause } from '../ui/cause';
import { CommandForm } from '../ui/command-form';
import { Disclosure } from '../ui/disclosure';
import { AreaField } from '../ui/inputs';
import { Loaded } from '../ui/loaded';
import { need } from '../ui/need';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { textOf } from '../ui/read-form';

/** /alarms 火消しの異常: what is wrong, what to do, and what was done. */
export function AlarmsPage(): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(alarmsQuery);
  return (
    <Page title={t('alarm.title')}>
      <p>{t('alarm.lead')}</p>
      <Loaded query={query}>{(alarms) => <Everything alarms={alarms} />}</Loaded>
    </Page>
  );
}

function Everything({ alarms }: { readonly alarms: Alarms }): ReactElement {
  const { t } = useTranslation();
  const open = alarms.items.filter(({ state }) => state === 'open');
  const ended = alarms.items.filter(({ state }) => state !== 'open');
  return (
    <>
      {open.length === 0 && <Notice tone="good" title={t('alarm.none')} />}
      {open.map((alarm) => (
        <OpenAlarm key={alarm.id} alarm={alarm} paper={alarms.paperList} />
      ))}
      {ended.length > 0 && (
        <Section title={t('alarm.before')}>
          <ul className="flex flex-col gap-3">
            {ended.map((alarm) => (
              <EndedAlarm key={alarm.id} alarm={alarm} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function OpenAlarm({
  alarm,
  paper,
}: {
  readonly alarm: Alarm;
  readonly paper: string;
}): ReactElement {
  const { t } = useTranslation();
  const may = useMay('desk', 'responder', 'officer', 'administrator');
  return (
    <Section title={t(`alarm.what.${alarm.kind}`)}>
      <p>{t('alarm.since', { time: formatTime(alarm.since) })}</p>
      <p className="font-bold">{t(`alarm.act.${alarm.kind}`)}</p>
      <p>{t('alarm.paper', { place: paper })}</p>
      {alarm.incident ? (
        <p>
          <Link to={`/incidents/${alarm.incident}/contacts`}>
            {t('alarm.toIncident', { number: alarm.detail })}
          </Link>
        </p>
      ) : (
        <Cause why={alarm.why} said={alarm.detail} />
      )}
      {may && (
        <Disclosure look="second" label={t('alarm.settle')}>
          {() => <SettleForm alarm={alarm} />}
        </Disclosure>
      )}
    </Section>
  );
}

function SettleForm({ alarm }: { readonly alarm: Alarm }): ReactElement {
  const { t } = useTranslation();
  return (
    <CommandForm<'SettleAlarmDto'>
      path={`/alarms/${alarm.id}/settle`}
      submit={t('alarm.settle')}
      body={(data) => {
        const reason = textOf(data, 'reason');
        need(!reason && { field: 'reason', message: t('alarm.needReason') });
        return { reason };
      }}
      onDone={() => announce(t('alarm.settled'))}
    >
      <AreaField name="reason" label={t('alarm.reason')} maxLength={2000} required />
    </CommandForm>
  );
}

function EndedAlarm({ alarm }: { readonly alarm: Alarm }): ReactElement {
  const { t } = useTranslation();
  const { settledAt, overAt } = alarm;
  const name = alarm.settledBy ?? '';
  const reason = alarm.reason ?? '';
  return (
    <li>
      <p>
        {t(`alarm.what.${alarm.kind}`)} {alarm.incident && alarm.detail}（
        {t('alarm.since', { time: formatTime(alarm.since) })}）
      </p>
      <p>
        {settledAt
          ? t('alarm.settledBy', { time: formatTime(settledAt), name, reason })
          : t('alarm.over', { time: overAt ? formatTime(overAt) : '' })}
      </p>
    </li>
  );
}
