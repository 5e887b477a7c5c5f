import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../api/server-time';
import { dayAndTime, readDay } from '../format/date-input';
import { formatDay } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { Button } from '../ui/button';
import { guardEnter } from '../ui/command-form';
import { SelectField, TextField } from '../ui/inputs';
import { SearchBox } from '../ui/search-box';

const STATUSES = [
  'pending',
  'sending',
  'uncertain',
  'accepted',
  'undeliverable',
  'superseded',
  'parked',
] as const;

interface Props {
  readonly search: URLSearchParams;
  readonly onChange: (search: URLSearchParams) => void;
  readonly onClear: () => void;
}

/** 検索, 状態, 日. */
export function OutboxFilters({ search, onChange, onClear }: Props): ReactElement {
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
      className="no-print grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-3"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => guardEnter(event, true)}
    >
      <SearchBox
        label={t('outbox.search')}
        value={search.get('q') ?? ''}
        onChange={(q) => set('q', q)}
      />
      <SelectField
        name="status"
        label={t('outbox.state')}
        value={search.get('status') ?? ''}
        onChange={({ target }) => set('status', target.value)}
      >
        <option value="">{t('list.all')}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`outbox.status.${status}`)}
          </option>
        ))}
      </SelectField>
      <DayFilter day={search.get('day') ?? ''} onDay={(day) => set('day', day)} />
      {search.size > 0 && (
        <div>
          <Button look="plain" onClick={onClear}>
            {t('list.clear')}
          </Button>
        </div>
      )}
    </form>
  );
}

/** A day as people type it; nothing is looked for until it can be read. */
function DayFilter({
  day,
  onDay,
}: {
  readonly day: string;
  readonly onDay: (day: string) => void;
}): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const { day: today } = dayAndTime(serverNow());
  const isUnread =
    typed !== null && typed.trim() !== '' && !readDay(typed, { today, side: 'past' });
  const hint = day ? formatDay(day, language) : t('outbox.dayHint');
  return (
    <TextField
      name="day"
      label={t('outbox.day')}
      hint={isUnread ? t('outbox.noDay') : hint}
      value={typed ?? day}
      onChange={({ target }) => {
        setTyped(target.value);
        const read = readDay(target.value, { today, side: 'past' });
        if (read || !target.value.trim()) onDay(read ?? '');
      }}
    />
  );
}
