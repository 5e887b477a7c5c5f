import type { ReactElement, ReactNode } from 'react';
import { FieldError, Hint, Required } from './field';
import { cls } from './class';
import { useField } from './form-context';

export interface Option {
  readonly value: string;
  readonly label: ReactNode;
}

interface Props {
  readonly name: string;
  readonly legend: ReactNode;
  readonly options: readonly Option[];
  readonly initial?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly stacked?: boolean;
}

/** One answer of a few, all of them in sight. */
export function RadioRow(props: Props): ReactElement {
  const { name, legend, options, initial, value, onChange, hint, required, stacked } = props;
  const { id, error, describedBy } = useField(name);
  return (
    <fieldset aria-describedby={describedBy(Boolean(hint))} className="flex flex-col gap-1">
      <legend className="text-std-16B-170">
        {legend}
        {required && <Required />}
      </legend>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      <div className={cls('flex gap-x-4', stacked ? 'flex-col' : 'flex-wrap')}>
        {options.map((option, index) => (
          <label key={option.value} className="flex min-h-11 cursor-pointer items-center gap-2">
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              value={option.value}
              className="size-6 shrink-0 accent-key-900"
              {...(value === undefined
                ? { defaultChecked: option.value === initial }
                : { checked: option.value === value, onChange: () => onChange?.(option.value) })}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}

interface CheckProps {
  readonly name: string;
  readonly value?: string;
  readonly initial?: boolean;
  readonly onChange?: (checked: boolean) => void;
  readonly checked?: boolean;
  readonly children: ReactNode;
}

/** A box to tick. */
export function Check({
  name,
  value = 'on',
  initial,
  onChange,
  checked,
  children,
}: CheckProps): ReactElement {
  const state =
    checked === undefined
      ? { defaultChecked: initial }
      : { checked, onChange: () => onChange?.(!checked) };
  return (
    <label className="no-print flex min-h-11 cursor-pointer items-center gap-2">
      <input
        type="checkbox"
        name={name}
        value={value}
        className="size-6 shrink-0 accent-key-900"
        {...state}
      />
      <span>{children}</span>
    </label>
  );
}
