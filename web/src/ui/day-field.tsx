import { useState, type ReactElement, type ReactNode } from 'react';
import { serverNow } from '../api/server-time';
import { dayAndTime, readDay } from '../format/date-input';
import { formatDay } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { BOX, Field } from './field';
import { useField } from './form-context';

interface Props {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint: ReactNode;
  /** Which year a day without one is of. */
  readonly side: 'past' | 'future';
  readonly initial?: string;
}

/** A day as people type it, with the day as it was understood below: 11/20 may be that of next year. */
export function DayField({ name, label, hint, side, initial = '' }: Props): ReactElement {
  const { id, error, describedBy } = useField(name);
  const language = useLanguage();
  const [typed, setTyped] = useState(initial);
  const day = readDay(typed, { today: dayAndTime(serverNow()).day, side });
  return (
    <Field id={id} label={label} hint={hint} required error={error}>
      <input
        id={id}
        name={name}
        autoComplete="off"
        data-longest={40}
        defaultValue={initial}
        aria-required
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(true)}
        className={`${BOX} max-w-48`}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <p aria-live="polite" className="min-h-5 text-dns-14N-130">
        {day && formatDay(day, language)}
      </p>
    </Field>
  );
}
