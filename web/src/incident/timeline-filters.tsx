import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../api/types';
import { dayAndTime } from '../format/date-input';
import { formatDay } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { Check } from '../ui/radio-row';
import { SearchSelect, withParam } from '../ui/search-select';
import { recorder } from './recorder';
import { TIMELINE_KINDS } from './timeline-filter';

interface Props {
  readonly entries: readonly Entry[];
  readonly search: URLSearchParams;
  readonly onChange: (search: URLSearchParams) => void;
}

/** 種類, 記録した人, この日から, システム記録: kept in the address, so that back works and a link shows the same. */
export function TimelineFilters({ entries, search, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const people = distinct(entries.filter((each) => !each.system).map(({ by }) => by));
  const days = distinct(entries.map(({ happenedAt }) => dayAndTime(Date.parse(happenedAt)).day));
  const field = (
    name: 'kind' | 'by' | 'since',
    options: readonly (readonly [string, string])[],
  ): ReactElement => (
    <SearchSelect
      {...{ name, options, search, onChange }}
      label={t(`timeline.filter.${name}`)}
      all={t('list.all')}
    />
  );
  return (
    <search className="no-print grid grid-cols-2 items-end gap-3 sm:grid-cols-4">
      {field(
        'kind',
        TIMELINE_KINDS.map((each) => [each, t(`timeline.kind.${each}`)]),
      )}
      {field(
        'by',
        people.map((each) => [each, recorder(each, t)]),
      )}
      {field(
        'since',
        days.map((each) => [each, formatDay(`${each}T12:00:00+09:00`, language)]),
      )}
      <Check
        name="system"
        checked={search.get('system') === 'on'}
        onChange={(on) => onChange(withParam(search, 'system', on ? 'on' : ''))}
      >
        {t('timeline.system')}
      </Check>
    </search>
  );
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].toSorted();
}
