import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../api/server-time';
import { dayAndTime, instantOf, readDay, readTime } from '../format/date-input';
import { formatDay } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { Button } from './button';
import { BOX, FieldError, Hint, Required } from './field';
import { useField } from './form-context';

export interface When {
  readonly day: string;
  readonly time: string;
}

interface Props {
  readonly name: string;
  readonly legend: string;
  readonly value: When;
  readonly onChange: (when: When) => void;
  readonly required?: boolean;
  readonly side?: 'past' | 'future';
  /** Offer times within the next hours, for what is due tonight. */
  readonly soon?: boolean;
  readonly hint?: string;
}

/** A day and a time as people type them, with the day as it was understood below. */
export function WhenField(props: Props): ReactElement {
  const { name, legend, value, onChange, required, side = 'past', soon, hint } = props;
  const { t } = useTranslation();
  const { id, error, describedBy } = useField(name);
  const box = {
    'aria-describedby': describedBy(true),
    'aria-invalid': error ? true : undefined,
    autoComplete: 'off',
    // The time offered goes on with the clock: nobody has changed it.
    'data-clock': true,
  } as const;
  const ago = (minutes: number): void => onChange(dayAndTime(serverNow() - minutes * 60_000));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-std-16B-170">
        {legend}
        {required && <Required />}
      </legend>
      <Hint id={`${id}-hint`}>{hint ?? t('when.hint')}</Hint>
      <div className="flex flex-wrap items-end gap-3">
        <label className="flex flex-col gap-1">
          <span className="text-dns-14N-130">{t('when.day')}</span>
          <input
            {...box}
            id={id}
            name={`${name}.day`}
            value={value.day}
            onChange={(event) => onChange({ ...value, day: event.target.value })}
            className={`${BOX} max-w-48`}
          />
        </label>
        <label className="flex flex-col gap-1">
          <span className="text-dns-14N-130">{t('when.time')}</span>
          <input
            {...box}
            name={`${name}.time`}
            value={value.time}
            onChange={(event) => onChange({ ...value, time: event.target.value })}
            className={`${BOX} max-w-28`}
          />
        </label>
        {side === 'past' && (
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => ago(0)}>{t('when.now')}</Button>
            <Button onClick={() => ago(5)}>{t('when.ago5')}</Button>
            <Button onClick={() => ago(15)}>{t('when.ago15')}</Button>
          </div>
        )}
        {soon && (
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => ago(-30)}>{t('when.in30')}</Button>
            <Button onClick={() => ago(-60)}>{t('when.in60')}</Button>
            <Button onClick={() => ago(-180)}>{t('when.in180')}</Button>
          </div>
        )}
      </div>
      <Understood value={value} side={side} />
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}

function Understood({ value, side }: { value: When; side: 'past' | 'future' }): ReactElement {
  const language = useLanguage();
  const { day: today } = dayAndTime(serverNow());
  const day = readDay(value.day, { today, side });
  const time = readTime(value.time);
  return (
    <p aria-live="polite" className="min-h-5 text-dns-14N-130">
      {day && `${formatDay(instantOf(day, '12:00'), language)} ${time ?? ''}`}
    </p>
  );
}
