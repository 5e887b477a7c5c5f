import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { contactsQuery } from '../api/queries';
import { Moment } from '../format/moment';
import { Notice } from '../ui/notice';

/** Whose mail address refused a mail or gave one back; nothing when all are good, or while it is being read. */
export function ContactsPart(): ReactElement | null {
  const { t } = useTranslation();
  const { data } = useQuery(contactsQuery);
  const dead = data?.people.flatMap(({ deadSince, ...each }) =>
    deadSince ? [{ ...each, deadSince }] : [],
  );
  if (!dead || dead.length === 0) return null;
  return (
    <Notice tone="bad" title={t('organisation.dead', { count: dead.length })}>
      <p>{t('organisation.deadWhy')}</p>
      <ul className="mt-2">
        {dead.map(({ person, name, post, email, deadSince }) => (
          <li key={person}>
            {name}（{post}） {email} — <Moment at={deadSince} as="short" />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
