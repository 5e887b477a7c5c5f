import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../api/types';
import { LevelChip } from '../ui/chip';
import { WideTable } from '../ui/facts';
import { Section } from '../ui/page';

const URGENCIES = [1, 2, 3] as const;
const IMPACTS = [1, 2, 3, 4] as const;

/** 重要度: the matrix and the floors. */
export function SeverityRules({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation();
  return (
    <Section title={t('plan.severity')}>
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
              {plan.matrix[impact - 1]?.map((level, index) => (
                <td key={index}>
                  <LevelChip level={level} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
      <h3>{t('plan.floors')}</h3>
      <ul className="flex flex-col gap-2">
        {plan.floors.map(({ fact, label, level }) => (
          <li key={fact} className="flex flex-wrap items-center gap-2">
            <LevelChip level={level} /> {label}
          </li>
        ))}
      </ul>
    </Section>
  );
}
