import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProofCase, ProofLine } from '../api/types';
import { Moment } from '../format/moment';
import { caseTitle, lineOf, waitOf } from './words';

/** 時刻表: who is told when in one night, as a list to read down. */
export function Timetable({ of }: { readonly of: ProofCase }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-2">
      <p className="text-std-16B-170">{caseTitle(of, t)}</p>
      <ol className="flex flex-col">
        {of.lines.map((line, index) => (
          <li
            key={index}
            className="grid grid-cols-1 gap-x-4 border-b border-solid-gray-200 py-1 last:border-0 sm:grid-cols-[14rem_8rem_1fr]"
          >
            <span className="text-dns-14N-130 sm:text-std-16N-170">
              <Moment at={line.at} />
            </span>
            <span className="text-dns-14N-130 sm:text-std-16N-170">
              {line.after === 0
                ? t('proof.atOnce')
                : t('proof.after', { span: waitOf(line.after, t) })}
            </span>
            <span className={isBad(line) ? 'font-bold text-error-2' : undefined}>
              {lineOf(line, t)}
            </span>
          </li>
        ))}
      </ol>
      <p className="text-dns-14N-130">{t('proof.model')}</p>
    </div>
  );
}

function isBad({ event }: ProofLine): boolean {
  return event === 'nobody' || event === 'missed' || event === 'duty-over';
}
