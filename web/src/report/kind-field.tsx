import { useQuery } from '@tanstack/react-query';
import type { ComponentProps, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery } from '../api/queries';
import type { Plan } from '../api/types';
import { SelectField } from '../ui/inputs';

type Props = Omit<ComponentProps<typeof SelectField>, 'name' | 'children'>;

/** 種別, in the groups of the plan; 不明 is one of them. */
export function KindField(props: Props): ReactElement {
  const { t } = useTranslation();
  const plan = useQuery(planQuery).data;
  return (
    <SelectField {...props} name="kind">
      <option value="">{t('report.choose')}</option>
      {plan?.categories.map(({ category, label }) => (
        <optgroup key={category} label={label}>
          <Kinds plan={plan} of={category} />
        </optgroup>
      ))}
      {plan && (
        <optgroup label={t('report.kindsOther')}>
          <Kinds plan={plan} of={null} />
        </optgroup>
      )}
    </SelectField>
  );
}

function Kinds({ plan, of }: { plan: Plan; of: Plan['kinds'][number]['category'] }): ReactElement {
  return (
    <>
      {plan.kinds
        .filter((kind) => kind.category === of)
        .map((kind) => (
          <option key={kind.id} value={kind.id}>
            {kind.label}
          </option>
        ))}
    </>
  );
}
