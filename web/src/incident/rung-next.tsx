import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rung } from '../api/types';
import { Due } from '../format/due';
import { Moment } from '../format/moment';
import { bracketed } from '../i18n/punctuation';

/** When the next one of an office is called, counted down by the server's time. */
export function RungNext({ rung }: { readonly rung: Rung }): ReactElement | null {
  const { t } = useTranslation();
  const { state, nextAt, dueAt } = rung;
  if (state === 'waiting') return <Next words={t('telling.first')} at={nextAt ?? dueAt} />;
  if (state === 'exhausted' && nextAt) return <Next words={t('telling.again')} at={nextAt} />;
  if (state !== 'calling') return null;
  if (nextAt) return <Next words={t('telling.next')} at={nextAt} />;
  return <p>{t('telling.notBeforeSent')}</p>;
}

function Next({ words, at }: { readonly words: string; readonly at: string }): ReactElement {
  return (
    <p>
      {words} <Due at={at} bare />
    </p>
  );
}

/** Calls that nobody answered, the last one first. */
export function CallsInVain({ calls }: Pick<Rung, 'calls'>): ReactElement | null {
  const { t } = useTranslation();
  if (calls.length === 0) return null;
  return (
    <ul aria-label={t('telling.calls')} className="text-dns-16N-130 flex flex-col gap-1">
      {calls.toReversed().map(({ at, personName, result, channel, note, by }) => (
        <li key={`${at}${personName}`}>
          <Moment at={at} as="short" /> {personName}: {t(`telling.called.${result}`)}
          {channel && bracketed(t(`contacts.channel.${channel}`))} {note}{' '}
          <span className="text-dns-14N-130">{t('telling.calledBy', { by })}</span>
        </li>
      ))}
    </ul>
  );
}
