import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { SelectField } from '../ui/inputs';
import { fiscalYearName } from './month-name';

interface Props {
  readonly search: URLSearchParams;
  readonly years: readonly number[];
  readonly onChange: (search: URLSearchParams) => void;
}

/** 期間 and 対象. */
export function PeriodForm({ search, years, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    onChange(next);
  };
  const chosen = Number(search.get('fiscalYear') ?? NaN);
  // A year of the address that has no incident is still the one that is shown.
  const offered = Number.isInteger(chosen) && !years.includes(chosen) ? [chosen, ...years] : years;
  return (
    <form
      className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4"
      onSubmit={(event) => event.preventDefault()}
    >
      <SelectField
        name="fiscalYear"
        label={t('stats.period')}
        value={search.get('fiscalYear') ?? ''}
        onChange={({ target }) => set('fiscalYear', target.value)}
      >
        <option value="">{t('stats.lastYear')}</option>
        {offered.map((year) => (
          <option key={year} value={year}>
            {fiscalYearName(year, language)}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="counted"
        label={t('stats.counted')}
        value={search.get('counted') ?? ''}
        onChange={({ target }) => set('counted', target.value)}
      >
        <option value="">{t('stats.incidents')}</option>
        <option value="drills">{t('stats.drills')}</option>
      </SelectField>
    </form>
  );
}
