import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanVersionFinding } from '../api/types';
import { Notice } from '../ui/notice';

/** What an edit would change, and what there is to say about it. */
export interface Previewed {
  readonly lines: readonly string[];
  readonly notes?: readonly string[];
  /** What the check would find, and does not find now. */
  readonly findings?: readonly PlanVersionFinding[];
}

interface Props {
  readonly edit: Previewed;
  /** What stands before the arrow is somebody else's edit, which the form does not show. */
  readonly compared?: boolean;
}

/** What an edit changes, before → after, and what may have been forgotten. */
export function Preview({ edit, compared = false }: Props): ReactElement {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What newer browsers give back here is no clean-up.
    void place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { lines, notes = [], findings = [] } = edit;
  return (
    <div ref={place} role="status" className="flex flex-col gap-3">
      <Notice
        tone={compared ? 'warn' : 'info'}
        title={t(compared ? 'organisation.compared' : 'organisation.changes')}
      >
        {lines.length === 0 && <p>{t('organisation.noChange')}</p>}
        <Lines lines={lines} />
        {notes.length > 0 && (
          <>
            <p className="mt-2 text-std-16B-170">{t('organisation.notes')}</p>
            <Lines lines={notes} />
          </>
        )}
      </Notice>
      {findings.length > 0 && (
        <Notice tone="warn" title={t('organisation.newFindings')}>
          <Lines lines={findings.map(({ what }) => what)} />
        </Notice>
      )}
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactElement {
  return (
    <ul className="list-disc pl-6">
      {lines.map((line) => (
        <li key={line} className="whitespace-pre-line">
          {line}
        </li>
      ))}
    </ul>
  );
}
