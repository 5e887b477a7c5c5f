import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../api/types';
import { SelectField } from '../ui/inputs';
import { bracketed } from '../i18n/punctuation';

interface Props {
  readonly plan: Plan | undefined;
  readonly label: string;
  /** Not offered: it is the one that has it. */
  readonly without?: string;
}

/** One office of the plan, with who holds it now. */
export function OfficeField({ plan, label, without }: Props): ReactElement {
  const { t } = useTranslation();
  const offices = plan?.offices.filter(({ id }) => id !== without) ?? [];
  return (
    <SelectField name="office" label={label} required defaultValue="">
      <option value="">{t('report.choose')}</option>
      {offices.map(({ id, title, holders }) => {
        const name = holders.find(({ absent }) => !absent)?.name;
        return (
          <option key={id} value={id}>
            {name ? `${title}${bracketed(name)}` : title}
          </option>
        );
      })}
    </SelectField>
  );
}
