import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery } from '../api/queries';
import type { Category, Level } from '../api/types';
import { SelectField } from '../ui/inputs';
import { Check } from '../ui/radio-row';
import type { Part } from './required-fields';

const LEVELS = ['L4', 'L3', 'L2', 'L1', 'L0'] as const;

/** The clerk may know better than the rules; and says here that it is a drill. */
export function Adjust({ draft, change }: Part): ReactElement {
  const { t } = useTranslation();
  const plan = useQuery(planQuery).data;
  return (
    <details className="rounded-8 border border-solid-gray-420 bg-white px-4 py-1">
      <summary className="min-h-11 cursor-pointer content-center">{t('report.adjust')}</summary>
      <div className="my-3 flex flex-col gap-4">
        <SelectField
          name="category"
          label={t('report.category')}
          value={draft.category}
          onChange={(event) => change({ category: event.target.value as Category | '' })}
        >
          <option value="">{t('report.asProposed')}</option>
          {plan?.categories.map(({ category, label }) => (
            <option key={category} value={category}>
              {label}
            </option>
          ))}
        </SelectField>
        <SelectField
          name="level"
          label={t('report.level')}
          value={draft.level}
          onChange={(event) => change({ level: event.target.value as Level | '' })}
        >
          <option value="">{t('report.asProposed')}</option>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {t(`level.${level}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          name="playbook"
          label={t('report.proposedPlaybook')}
          value={draft.playbook}
          onChange={(event) => change({ playbook: event.target.value })}
        >
          <option value="">{t('report.asProposed')}</option>
          {plan?.playbooks.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
          <option value="none">{t('report.noPlaybook')}</option>
        </SelectField>
        <Check name="drill" checked={draft.drill} onChange={(drill) => change({ drill })}>
          {t('report.drill')}
        </Check>
      </div>
    </details>
  );
}
