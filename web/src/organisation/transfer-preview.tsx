import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferResult } from '../api/types';
import { WideTable } from '../ui/facts';

/** Who changes what, part by part. */
export function TransferPreview({ result }: { readonly result: TransferResult }): ReactElement {
  const { t } = useTranslation();
  const { parts, unchanged } = result;
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
    </div>
  );
}
