import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { BOX, Field } from '../ui/field';

interface Props {
  readonly day: string;
  readonly submit: ReactNode;
  readonly onDay: (day: string) => void;
}

/** The day a plan is looked at; empty for today. */
export function DayForm({ day, submit, onDay }: Props): ReactElement {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(day);
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        onDay(typed);
      }}
    >
      <Field id="plan-day" label={t('planCheck.day')} hint={t('planCheck.dayHint')}>
        <input
          id="plan-day"
          type="date"
          aria-describedby="plan-day-hint"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          className={BOX}
        />
      </Field>
      <Button type="submit">{submit}</Button>
    </form>
  );
}
