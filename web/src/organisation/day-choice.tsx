import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { readDay, type Day } from '../format/date-input';
import { formatDay } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { Button } from '../ui/button';
import { BOX, FieldError, Hint } from '../ui/field';
import { useField } from '../ui/form-context';
import { nextApril } from './standing';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly today: Day;
  readonly value: Day;
  readonly onChange: (day: Day) => void;
}

/** A day as people type it, with 今日 and 4月1日 to press. */
export function DayChoice({ name, label, today, value, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, error, describedBy } = useField(name);
  const [typed, setTyped] = useState<string | null>(null);
  const april = nextApril(today);
  const choose = (day: Day): void => {
    setTyped(null);
    onChange(day);
  };
  const read = typed === null ? value : readDay(typed, { today, side: 'future' });
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="text-std-16B-170">
        {label}
      </label>
      <div className="flex flex-wrap items-center gap-3">
        <input
          id={id}
          name={name}
          autoComplete="off"
          value={typed ?? value}
          aria-invalid={error || read === null ? true : undefined}
          aria-describedby={describedBy(true)}
          className={`${BOX} max-w-48`}
          onChange={({ target }) => {
            setTyped(target.value);
            const day = readDay(target.value, { today, side: 'future' });
            if (day) onChange(day);
          }}
        />
        <Button look="second" aria-pressed={value === today} onClick={() => choose(today)}>
          {t('organisation.today')}
        </Button>
        <Button look="second" aria-pressed={value === april} onClick={() => choose(april)}>
          {formatDay(april, language)}
        </Button>
      </div>
      <Hint id={`${id}-hint`}>
        {read === null ? t('organisation.noSuchDay') : formatDay(read, language)}
      </Hint>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
