import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../api/types';
import { LevelChip } from '../ui/chip';
import { Section } from '../ui/page';
import { SeverityMatrix } from './severity-matrix';

/** 重要度: the matrix and the floors. */
export function SeverityRules({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation();
  return (
    <Section title={t('plan.severity')}>
      <SeverityMatrix
        cell={(impact, urgency) => {
          const level = plan.matrix[impact - 1]?.[urgency - 1];
          return level && <LevelChip level={level} />;
        }}
      />
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
