import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery } from '../api/queries';
import { SelectField } from '../ui/inputs';
import type { Part } from './required-fields';

/** 機関, where the body has several: it decides which law the outside reports follow. */
export function OrganField({ draft, change }: Part): ReactElement | null {
  const { t } = useTranslation();
  const [first, ...others] = useQuery(planQuery).data?.profile.organs ?? [];
  if (!first || others.length === 0) return null;
  return (
    <SelectField
      name="organ"
      label={t('report.organ')}
      hint={t('report.organHint')}
      value={draft.organ ?? ''}
      onChange={(event) => change({ organ: event.target.value })}
    >
      <option value="">{first.name}</option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      <option value="unknown">{t('report.organUnknown')}</option>
    </SelectField>
  );
}
