import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { contactsQuery } from '../api/queries';
import { Moment } from '../format/moment';
import { Notice } from '../ui/notice';
import { bracketed } from '../i18n/punctuation';

/** Whose mail address is dead, and who says that their contacts changed; nothing when all are good, or while it is being read. */
export function ContactsPart(): ReactElement | null {
  const { t } = useTranslation();
  const { data } = useQuery(contactsQuery);
  if (!data) return null;
  const dead = data.people.flatMap(({ deadSince, ...each }) =>
    deadSince ? [{ ...each, deadSince }] : [],
  );
  const changed = data.people.flatMap(({ answer, ...each }) =>
    answer?.choice === 'changed' ? [{ ...each, answer }] : [],
  );
  return (
    <>
      {dead.length > 0 && (
        <Notice tone="bad" title={t('organisation.dead', { count: dead.length })}>
          <p>{t('organisation.deadWhy')}</p>
          <ul className="mt-2">
            {dead.map(({ person, name, post, email, deadSince }) => (
              <li key={person}>
                {name}
                {bracketed(post)} {email} — <Moment at={deadSince} as="short" />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {changed.length > 0 && (
        <Notice tone="warn" title={t('organisation.changed', { count: changed.length })}>
          <p>{t('organisation.changedWhy')}</p>
          <ul className="mt-2">
            {changed.map(({ person, name, post, answer }) => (
              <li key={person}>
                {name}
                {bracketed(post)} {answer.note && `「${answer.note}」`} —{' '}
                <Moment at={answer.at} as="short" />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
