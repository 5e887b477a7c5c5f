import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Telling } from '../api/types';
import { spanOf } from '../format/elapsed';
import { Moment } from '../format/moment';
import { useNow } from '../format/use-now';
import { minutesBetween } from '../format/when';
import { Tag } from '../ui/chip';

interface Props {
  readonly telling: Telling;
  readonly withOffice?: boolean;
}

/** One person told: when, with what result, and why somebody before was not. */
export function TellingLine({ telling, withOffice }: Props): ReactElement {
  const { t } = useTranslation();
  const { personName, officeTitle, template, order, at, passedOver, unread } = telling;
  return (
    <li className="border-l-4 border-solid-gray-200 pl-3">
      <p>
        {withOffice && (
          <>
            {t(`contacts.template.${template}`)}: {officeTitle}{' '}
          </>
        )}
        <span className="text-std-16B-170">{personName}</span>（{orderWords(order, t)}）{' '}
        <Moment at={at} as="short" /> <Answer telling={telling} />
      </p>
      {unread && (
        <p className="text-dns-14B-130 text-error-1">
          <Moment at={unread.at} as="short" /> {t('contacts.unread')}{' '}
          {t(`contacts.unreadWhy.${unread.why}`)}
          {unread.text && `「${unread.text}」`} {t('contacts.unreadCall')}
        </p>
      )}
      {passedOver.map(({ person, order: rank, why }) => (
        <p key={`${rank}${why}`} className="text-dns-14N-130">
          {t('contacts.passedOver', {
            who: person ?? orderWords(rank, t),
            why: t(`contacts.why.${why}`),
          })}
        </p>
      ))}
    </li>
  );
}

function Answer({ telling }: { readonly telling: Telling }): ReactElement {
  const { t } = useTranslation();
  const now = useNow();
  const { answered, undeliverable, acceptedAt, at } = telling;
  if (answered) {
    const { choice, via, by, note, at: when } = answered;
    return (
      <>
        <Tag tone={choice === 'understood' ? 'good' : 'warn'}>{t(`contacts.choice.${choice}`)}</Tag>{' '}
        <span className="text-dns-14N-130">
          <Moment at={when} as="short" /> {t(`contacts.via.${via}`)}
          {via === 'telephone' && ` ${t('contacts.by', { by })}`} {note}
        </span>
      </>
    );
  }
  if (undeliverable) {
    return <Tag tone="bad">{t('contacts.undeliverable', { why: undeliverable })}</Tag>;
  }
  const span = spanOf(Math.max(0, minutesBetween(at, now)), t);
  return (
    <>
      <Tag tone="warn">{t('contacts.unanswered', { span })}</Tag>{' '}
      <span className="text-dns-14N-130">
        {t(acceptedAt ? 'contacts.accepted' : 'contacts.sending')}
      </span>
    </>
  );
}

function orderWords(order: number, t: TFunction): string {
  return order === 1 ? t('contacts.order.first') : t('contacts.order.deputy', { order: order - 1 });
}
