import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { guardEnter } from '../ui/command-form';
import { BOX, Field } from '../ui/field';
import { lookedAt } from './looked-at';

interface Props {
  readonly day: string;
  readonly submit: ReactNode;
  readonly onDay: (day: string) => void;
}

/** The day a plan is looked at, as people type it; empty for today. */
export function DayForm({ day, submit, onDay }: Props): ReactElement {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(day);
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onKeyDown={(event) => guardEnter(event, true)}
      onSubmit={(event) => {
        event.preventDefault();
        const read = lookedAt(typed);
        setWrong(read === null);
        if (read !== null) onDay(read);
      }}
    >
      <Field
        id="plan-day"
        label={t('planCheck.day')}
        hint={t('planCheck.dayHint')}
        error={wrong ? t('planCheck.noSuchDay') : undefined}
      >
        <input
          id="plan-day"
          autoComplete="off"
          aria-describedby={wrong ? 'plan-day-error plan-day-hint' : 'plan-day-hint'}
          aria-invalid={wrong || undefined}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          className={`${BOX} max-w-60`}
        />
      </Field>
      <Button type="submit">{submit}</Button>
    </form>
  );
}
