import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Entry } from '../api/types';
import { FileItem } from '../evidence/file-item';
import { FilesOf } from '../evidence/files-of';
import { formatMoment, formatTime } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { useMay } from '../session/use-session';
import { cls } from '../ui/class';
import { recorder } from './recorder';
import { ReasonDisclosure } from './reason-disclosure';
import { useIncident } from './use-incident';

/** One line of the 経過 with its two times; struck lines stay readable. */
export function EntryLine({ entry }: { readonly entry: Entry }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id } = useIncident();
  const { search, hash } = useLocation();
  const { happenedAt, recordedAt, by, text, struck, kind, file } = entry;
  const strikeable = kind === 'noted' || kind === 'file-attached';
  const may = useMay('desk', 'responder', 'officer') && strikeable && !struck;
  // Entered in the same minute: one time says it all.
  const later = formatMoment(happenedAt, language) !== formatMoment(recordedAt, language);
  return (
    <li
      id={`entry-${entry.id}`}
      tabIndex={-1}
      className={cls(
        'grid grid-cols-[3.5rem_1fr] gap-x-3 border-b border-solid-gray-200 py-2',
        hash === `#entry-${entry.id}` && 'bg-yellow-50',
      )}
    >
      <Link
        to={{ search, hash: `entry-${entry.id}` }}
        title={t('timeline.link')}
        className="h-fit tabular-nums font-bold text-solid-gray-900"
      >
        <time dateTime={happenedAt}>{formatTime(happenedAt)}</time>
      </Link>
      <div className="min-w-0">
        <p className={cls('whitespace-pre-line', struck && 'text-solid-gray-700 line-through')}>
          {text}
        </p>
        <p className="text-dns-14N-130 text-solid-gray-700">
          {recorder(by, t)}
          {later && (
            <>
              　
              <time dateTime={recordedAt}>
                {t('timeline.recordedAt', { time: formatMoment(recordedAt, language) })}
              </time>
            </>
          )}
        </p>
        {struck && (
          <p className="text-dns-14N-130">
            {t('timeline.struck', { ...struck, time: formatMoment(struck.at, language) })}
          </p>
        )}
        {file && file.entry === null && <FileItem base={`/incidents/${id}`} file={file} />}
        {kind === 'noted' && <FilesOf on={{ entry: entry.id }} open={!struck} />}
        {may && (
          <ReasonDisclosure
            path={`/incidents/${id}/entries/${entry.id}/strike`}
            label={t('timeline.strike')}
            reason={t('form.reason')}
            hint={t('timeline.strikeHint')}
          />
        )}
      </div>
    </li>
  );
}
