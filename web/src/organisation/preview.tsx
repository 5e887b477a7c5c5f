import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationEdit } from '../api/types';
import { Notice } from '../ui/notice';

/** What an edit changes, before → after, and what may have been forgotten. */
export function Preview({ edit }: { readonly edit: OrganisationEdit }): ReactElement {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What newer browsers give back here is no clean-up.
    void place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={place} role="status">
      <Notice tone="info" title={t('organisation.changes')}>
        <ul className="list-disc pl-6">
          {edit.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {edit.notes.length > 0 && (
          <>
            <p className="mt-2 text-std-16B-170">{t('organisation.notes')}</p>
            <ul className="list-disc pl-6">
              {edit.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </div>
  );
}
