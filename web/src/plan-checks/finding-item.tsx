import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanException, PlanFinding } from '../api/types';
import { Tag } from '../ui/chip';
import { Facts } from '../ui/facts';

/** One finding: what is wrong, what to do, and where. */
export function FindingItem({
  finding,
}: {
  readonly finding: PlanFinding | PlanException;
}): ReactElement {
  const { t } = useTranslation();
  const { rule, title, wrong, remedy, place, blocking } = finding;
  const onRecord = 'why' in finding ? finding : null;
  return (
    <li className="flex flex-col gap-2 rounded-8 border border-solid-gray-420 p-3">
      <div className="flex flex-wrap items-center gap-2">
        <Tag tone={onRecord ? 'plain' : blocking ? 'bad' : 'warn'}>
          {t('planCheck.rule', { rule })}
        </Tag>
        <span className="text-dns-14N-130">{title}</span>
      </div>
      <p>{wrong}</p>
      <Facts
        rows={[
          ...(onRecord
            ? ([
                [t('planCheck.why'), onRecord.why],
                [t('planCheck.approvedBy'), onRecord.approvedBy],
              ] as const)
            : ([[t('planCheck.remedy'), <strong key="remedy">{remedy}</strong>]] as const)),
          [
            t('planCheck.place'),
            <code key="place" className="text-mono-14N-150 break-all">
              {place}
            </code>,
          ],
        ]}
      />
    </li>
  );
}
