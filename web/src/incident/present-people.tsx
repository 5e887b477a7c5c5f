import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../format/when';
import { usePresence } from '../live/use-presence';
import { comma } from '../i18n/punctuation';

/** いま見ている人: who else has this incident open, so that two do not do the same. */
export function PresentPeople({ id }: { readonly id: string }): ReactElement {
  const { t } = useTranslation();
  const people = usePresence(id);
  return (
    <p aria-live="polite" className="no-print min-h-5 text-dns-14N-130">
      {people.length > 0 && (
        <>
          <span aria-hidden="true">◉ </span>
          {t('incident.present', {
            people: people
              .map(({ name, since }) =>
                t('incident.presentSince', { name, time: formatTime(since) }),
              )
              .join(comma()),
          })}
        </>
      )}
    </p>
  );
}
