import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanReviewDuty } from '../api/types';
import { formatDay } from '../format/when';
import { useLanguage } from '../i18n/use-language';

/** What asks for a review, in a sentence; an incident leads to its page. */
export function Cause({ cause }: { readonly cause: PlanReviewDuty['cause'] }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kind, day, incident, notes, source } = cause;
  const said = {
    day: day === null ? '' : formatDay(`${day}T12:00:00+09:00`, language),
    source: source ?? '',
  };
  return (
    <div className="min-w-0 flex-1 basis-60">
      <span>{t(`planReview.cause.${kind}`, said)}</span>{' '}
      {incident && (
        <Link to={`/incidents/${incident.id}`} className="inline-flex min-h-11 items-center">
          {incident.number} {incident.summary}
        </Link>
      )}
      {notes.map((note, index) => (
        <span key={index} className="block whitespace-pre-wrap">
          {note}
        </span>
      ))}
    </div>
  );
}
