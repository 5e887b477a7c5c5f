import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Telling } from '../api/types';
import { spanOf } from '../format/elapsed';
import { Moment } from '../format/moment';
import { useNow } from '../format/use-now';
import { minutesBetween } from '../format/when';
import { Tag } from '../ui/chip';
import { bracketed, comma } from '../i18n/punctuation';

interface Props {
  readonly telling: Telling;
}

/** One person told: when, with what result, and why somebody before was not. */
export function TellingLine({
  telling,
  withOffice,
}: Props & { readonly withOffice?: boolean }): ReactElement {
  const { t } = useTranslation();
  const { personName, officeTitle, template, order, at, answered, acceptedAt } = telling;
  return (
    <li className="border-l-4 border-solid-gray-200 pl-3">
      <p>
        {withOffice && (
          <>
            {t(`contacts.template.${template}`)}: {officeTitle}{' '}
          </>
        )}
        <span className="text-std-16B-170">{personName}</span>
        {bracketed(orderWords(order, t))} <Moment at={at} as="short" />{' '}
        {answered ? <Answer telling={telling} /> : <Unanswered telling={telling} />}{' '}
        {!answered && !acceptedAt && <Mailed telling={telling} />}
        {!answered && acceptedAt && (
          <span className="text-dns-14N-130">{t('contacts.accepted')}</span>
        )}
      </p>
      <Why telling={telling} />
    </li>
  );
}

/** A reply that could not be read, and who before in the order was passed over. */
export function Why({ telling: { unread, passedOver, handed } }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {unread && (
        <p className="text-dns-14B-130 text-error-1">
          <Moment at={unread.at} as="short" /> {t('contacts.unread')}{' '}
          {t(`contacts.unreadWhy.${unread.why}`)}
          {unread.text && `「${unread.text}」`} {t('contacts.unreadCall')}
        </p>
      )}
      {handed && <Handed handed={handed} />}
      {(handed ? [] : passedOver).map(({ person, order, why }) => (
        <p key={`${order}${why}`} className="text-dns-14N-130">
          {t('contacts.passedOver', {
            who: person ?? orderWords(order, t),
            why: t(`contacts.why.${why}`),
          })}
        </p>
      ))}
    </>
  );
}

/** By name: from whom and why; until the answer whoever had it stays responsible. */
function Handed({
  handed: { from, reason, taken, open },
}: {
  readonly handed: NonNullable<Telling['handed']>;
}): ReactElement {
  const { t } = useTranslation();
  const names = from.join(comma());
  return (
    <p className="text-dns-14N-130">
      {t(taken ? 'telling.taken' : 'telling.asked')}
      {names && t('telling.from', { names })}
      {reason && t('telling.reasonSaid', { reason })}
      {open && names && <strong> {t('telling.stays', { names })}</strong>}
    </p>
  );
}

/** What somebody answered, when and by which means; nothing while nobody has. */
export function Answer({ telling: { answered } }: Props): ReactElement | null {
  const { t } = useTranslation();
  if (!answered) return null;
  const { choice, via, by, note, at } = answered;
  return (
    <>
      <Tag tone={choice === 'understood' ? 'good' : 'warn'}>{t(`contacts.choice.${choice}`)}</Tag>{' '}
      <span className="text-dns-14N-130">
        <Moment at={at} as="short" /> {t(`contacts.via.${via}`)}
        {via === 'telephone' && ` ${t('contacts.by', { by })}`} {note}
      </span>
    </>
  );
}

/** For how long nobody has answered; nothing where the mail cannot have arrived. */
export function Unanswered({ telling: { undeliverable, at } }: Props): ReactElement | null {
  const { t } = useTranslation();
  const now = useNow();
  if (undeliverable) return null;
  const span = spanOf(Math.max(0, minutesBetween(at, now)), t);
  return <Tag tone="warn">{t('contacts.unanswered', { span })}</Tag>;
}

/** Where a mail is that no server has taken yet, and why. */
export function Mailed({ telling: { undeliverable, mail } }: Props): ReactElement {
  const { t } = useTranslation();
  if (undeliverable) {
    return <Tag tone="bad">{t('contacts.undeliverable', { why: undeliverable })}</Tag>;
  }
  const tried = mail?.why && mail.attempts > 0;
  return (
    <span className="text-dns-14N-130">
      {t(mail?.status === 'parked' ? 'telling.parked' : 'contacts.sending')}
      {tried && bracketed(t('telling.tried', { why: mail.why, count: mail.attempts }))}
    </span>
  );
}

/** The place in the order of the office; whoever was asked by name is of another one. */
export function orderWords(order: number, t: TFunction): string {
  if (order === 0) return t('telling.beside');
  return order === 1 ? t('contacts.order.first') : t('contacts.order.deputy', { order: order - 1 });
}
