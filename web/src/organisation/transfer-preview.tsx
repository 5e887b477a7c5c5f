import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferResult } from '../api/types';
import { WideTable } from '../ui/facts';
import { Notice } from '../ui/notice';
import { bracketed } from '../i18n/punctuation';

/** Who changes what, part by part. */
export function TransferPreview({ result }: { readonly result: TransferResult }): ReactElement {
  const { t } = useTranslation();
  const { parts, unchanged, findings } = result;
  return (
    <div role="status" className="flex flex-col gap-3">
      {parts.map(({ heading, rows }) => (
        <div key={heading} className="flex flex-col gap-1">
          <h3>{heading}</h3>
          <WideTable label={heading}>
            <tbody>
              {rows.map((cells) => (
                <tr key={cells.join(' ')}>
                  {cells.map((cell) => (
                    <td key={cell}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </WideTable>
        </div>
      ))}
      <p>{t('organisation.list.unchanged', { count: unchanged })}</p>
      {parts.length > 0 && <FindingsAfter findings={findings} />}
    </div>
  );
}

/** What the check would find with the list, so that it is mended now and not on 1 April. */
function FindingsAfter({ findings }: Pick<TransferResult, 'findings'>): ReactElement {
  const { t } = useTranslation();
  const fresh = findings.filter(({ isNew }) => isNew);
  const old = findings.filter(({ isNew }) => !isNew);
  return (
    <>
      <Notice
        tone={fresh.length > 0 ? 'warn' : 'good'}
        title={t(fresh.length > 0 ? 'organisation.list.found' : 'organisation.list.sound', {
          count: fresh.length,
        })}
      >
        <FindingList findings={fresh} />
      </Notice>
      {old.length > 0 && (
        <details>
          <summary>{t('organisation.list.before', { count: old.length })}</summary>
          <FindingList findings={old} />
        </details>
      )}
    </>
  );
}

function FindingList({ findings }: Pick<TransferResult, 'findings'>): ReactElement | null {
  if (findings.length === 0) return null;
  return (
    <ul className="flex list-disc flex-col gap-2 pl-6">
      {findings.map(({ place, rule, title, what }) => (
        <li key={`${place} ${rule} ${what}`}>
          {what}
          <span className="block text-dns-14N-130">
            {title}
            {rule && bracketed(rule)}
          </span>
        </li>
      ))}
    </ul>
  );
}
