import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { SearchSelect } from '../ui/search-select';
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
  const chosen = Number(search.get('fiscalYear') ?? NaN);
  // A year of the address that has no incident is still the one that is shown.
  const offered = Number.isInteger(chosen) && !years.includes(chosen) ? [chosen, ...years] : years;
  return (
    <form
      className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4"
      onSubmit={(event) => event.preventDefault()}
    >
      <SearchSelect
        {...{ name: 'fiscalYear', search, onChange }}
        label={t('stats.period')}
        all={t('stats.lastYear')}
        options={offered.map((year) => [String(year), fiscalYearName(year, language)])}
      />
      <SearchSelect
        {...{ name: 'counted', search, onChange }}
        label={t('stats.counted')}
        all={t('stats.incidents')}
        options={[['drills', t('stats.drills')]]}
      />
    </form>
  );
}
