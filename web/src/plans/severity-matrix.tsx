import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../ui/facts';

export const URGENCIES = [1, 2, 3] as const;
export const IMPACTS = [1, 2, 3, 4] as const;

type Impact = (typeof IMPACTS)[number];
type Urgency = (typeof URGENCIES)[number];

interface Props {
  readonly cell: (impact: Impact, urgency: Urgency) => ReactNode;
}

/** 影響度 × 緊急度: the table of severity, to be read or to be edited. */
export function SeverityMatrix({ cell }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <WideTable label={t('plan.severityTable')}>
      <thead>
        <tr>
          <th scope="col">
            {t('incident.impact')}＼{t('incident.urgency')}
          </th>
          {URGENCIES.map((urgency) => (
            <th key={urgency} scope="col">
              {t(`incident.urgencies.i${urgency}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {IMPACTS.map((impact) => (
          <tr key={impact}>
            <th scope="row" className="min-w-40">
              {t(`incident.impacts.i${impact}`)}
            </th>
            {URGENCIES.map((urgency) => (
              <td key={urgency}>{cell(impact, urgency)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
