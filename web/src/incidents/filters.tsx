import type { ReactElement, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { LEVELS } from '../format/level';
import { guardEnter } from '../ui/command-form';
import { SelectField } from '../ui/inputs';
import { SearchBox } from '../ui/search-box';

const PHASES = ['triage', 'containment', 'recovery', 'prevention', 'closed'] as const;
const CATEGORIES = [
  'intentional',
  'unintentional',
  'disaster',
  'pandemic',
  'infrastructure',
  'none',
] as const;

interface Props {
  readonly search: URLSearchParams;
  readonly onChange: (search: URLSearchParams) => void;
  readonly box: RefObject<HTMLInputElement | null>;
  /** Enter in the search. */
  readonly onEnter: (typed: string) => void;
}

/** 検索, 段階, 区分, 重要度. */
export function Filters({ search, onChange, box, onEnter }: Props): ReactElement {
  const { t } = useTranslation();
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    onChange(next);
  };
  return (
    <form
      role="search"
      className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4"
      onSubmit={(event) => {
        event.preventDefault();
        onEnter(box.current?.value ?? '');
      }}
      onKeyDown={(event) => guardEnter(event, true)}
    >
      <SearchBox
        box={box}
        label={t('list.searchLabel')}
        value={search.get('q') ?? ''}
        onChange={(q) => set('q', q)}
      />
      <SelectField
        name="phase"
        label={t('list.phase')}
        value={search.get('phase') ?? ''}
        onChange={({ target }) => set('phase', target.value)}
      >
        <option value="">{t('list.all')}</option>
        <option value="open">{t('list.open')}</option>
        {PHASES.map((phase) => (
          <option key={phase} value={phase}>
            {t(`phase.${phase}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="category"
        label={t('list.category')}
        value={search.get('category') ?? ''}
        onChange={({ target }) => set('category', target.value)}
      >
        <option value="">{t('list.all')}</option>
        {CATEGORIES.map((category) => (
          <option key={category} value={category}>
            {t(`category.${category}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="level"
        label={t('list.level')}
        value={search.get('level') ?? ''}
        onChange={({ target }) => set('level', target.value)}
      >
        <option value="">{t('list.all')}</option>
        {LEVELS.toReversed().map((level) => (
          <option key={level} value={level}>
            {t(`level.${level}`)}
          </option>
        ))}
      </SelectField>
    </form>
  );
}
