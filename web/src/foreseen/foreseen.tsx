import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { EscalationPreview } from '../api/types';
import { dayAndTime } from '../format/date-input';
import { formatDay, formatMoment, formatTime } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { Tag } from '../ui/chip';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { foreseenQuery, type Asked } from './asked';
import { bracketed, comma } from '../i18n/punctuation';

type Rung = EscalationPreview['rungs'][number];

/** だれに・いつ: who would be told, first to last, if nobody answered. */
export function Foreseen({ asked }: { readonly asked: Asked }): ReactElement {
  const query = useQuery({ ...foreseenQuery(asked), placeholderData: keepPreviousData });
  return <Loaded query={query}>{(preview) => <Told preview={preview} />}</Loaded>;
}

/** Everybody of a preview, office by office. */
export function Told({ preview }: { readonly preview: EscalationPreview }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { at, rungs, anotherVersionFrom } = preview;
  return (
    <div className="flex flex-col gap-3">
      <p>{t('foreseen.at', { time: formatMoment(at, language) })}</p>
      {anotherVersionFrom && (
        <Notice tone="warn" title={t('foreseen.otherVersion')}>
          {t('foreseen.otherVersionWhy', { day: formatDay(anotherVersionFrom, language) })}
        </Notice>
      )}
      {rungs.length === 0 && <p>{t('contacts.none')}</p>}
      <ol className="flex flex-col gap-3">
        {rungs.map((rung) => (
          <Office key={`${rung.office}${rung.dueAt}`} rung={rung} from={at} />
        ))}
      </ol>
    </div>
  );
}

interface OfficeProps {
  readonly rung: Rung;
  /** When it happens: of that day only the time is said. */
  readonly from: string;
}

function Office({ rung, from }: OfficeProps): ReactElement {
  const { t } = useTranslation();
  const when = useWhen(from);
  const { officeTitle, dueAt, calls, exhaustedAt, together } = rung;
  return (
    <li className="border-l-4 border-solid-gray-200 pl-3">
      <p>
        <span className="text-std-16B-170">{officeTitle}</span> {when(dueAt)}
      </p>
      <ol>
        {calls.map((call) => (
          <li key={`${call.person}${call.at}`}>
            <Call call={call} when={when} />
          </li>
        ))}
      </ol>
      {together.length > 0 && (
        <p className="text-dns-14N-130">
          {t('foreseen.together', { offices: together.join(comma()) })}
        </p>
      )}
      {exhaustedAt && (
        <p className="text-dns-14N-130">{t('foreseen.exhausted', { time: when(exhaustedAt) })}</p>
      )}
    </li>
  );
}

interface CallProps {
  readonly call: Rung['calls'][number];
  readonly when: (at: string) => string;
}

function Call({ call, when }: CallProps): ReactElement {
  const { t } = useTranslation();
  const { at, answerBy, personName, order, officeTitle, inPlace, passedOver } = call;
  const rank =
    order === 1 ? t('contacts.order.first') : t('contacts.order.deputy', { order: order - 1 });
  return (
    <>
      <span className="text-mono-14N-150">{when(at)}</span> {personName}
      {bracketed(rank)}{' '}
      {inPlace && <Tag tone="warn">{t('foreseen.inPlace', { office: officeTitle })}</Tag>}{' '}
      <span className="text-dns-14N-130">{t('foreseen.answerBy', { time: when(answerBy) })}</span>
      {passedOver
        .filter(({ why }) => why !== 'no-answer')
        .map(({ person, order: rank2, why }) => (
          <span key={`${rank2}${why}`} className="block text-dns-14N-130">
            {t('contacts.passedOver', { who: person ?? '', why: t(`contacts.why.${why}`) })}
          </span>
        ))}
    </>
  );
}

/** A moment in words; of the day that is named only the time. */
export function useWhen(from: string): (at: string) => string {
  const language = useLanguage();
  const dayOf = (at: string): string => dayAndTime(Date.parse(at)).day;
  return (at) => (dayOf(at) === dayOf(from) ? formatTime(at) : formatMoment(at, language));
}
