import { useQuery } from '@tanstack/react-query';
import type { ComponentProps, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery } from '../api/queries';
import { Combobox, type ComboOption } from '../ui/combobox';
import { ALWAYS, isMeant } from './kind-words';

type Props = Pick<
  ComponentProps<typeof Combobox>,
  'label' | 'hint' | 'required' | 'value' | 'onChange'
>;

/** 種別, found by kana or words, in the groups of the plan; 不明 always stays in the list. */
export function KindField(props: Props): ReactElement {
  const { t } = useTranslation();
  const plan = useQuery(planQuery).data;
  const groups = [...(plan?.categories ?? []), { category: null, label: t('report.kindsOther') }];
  const options = groups.flatMap(({ category, label: group }): ComboOption[] =>
    (plan?.kinds ?? [])
      .filter((kind) => kind.category === category)
      .map(({ id, label }) => ({ value: id, label, group })),
  );
  return (
    <Combobox
      {...props}
      name="kind"
      options={options}
      isMeant={({ value, label }, typed) => isMeant({ id: value, label }, typed)}
      always={ALWAYS}
    />
  );
}
