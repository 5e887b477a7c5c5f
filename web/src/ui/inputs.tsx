import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { BOX, Field } from './field';
import { cls } from './class';
import { useField } from './form-context';

interface Common {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly required?: boolean;
}

type TextProps = Common & Omit<ComponentProps<'input'>, keyof Common | 'id'>;

/**
 * One line of text. More than `maxLength` is not cut off, as the browser would do with what is pasted: the form says so
 * (`tooLong`).
 */
export function TextField({
  name,
  label,
  hint,
  required,
  className,
  maxLength,
  ...rest
}: TextProps): ReactElement {
  const { id, error, describedBy } = useField(name);
  return (
    <Field id={id} label={label} hint={hint} required={required} error={error}>
      <input
        autoComplete="off"
        {...rest}
        id={id}
        name={name}
        data-longest={maxLength}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(Boolean(hint))}
        className={cls(BOX, className)}
      />
    </Field>
  );
}

type AreaProps = Common & Omit<ComponentProps<'textarea'>, keyof Common | 'id'>;

/** Several lines of text; what is too long stays, too. */
export function AreaField({
  name,
  label,
  hint,
  required,
  maxLength,
  ...rest
}: AreaProps): ReactElement {
  const { id, error, describedBy } = useField(name);
  return (
    <Field id={id} label={label} hint={hint} required={required} error={error}>
      <textarea
        rows={3}
        {...rest}
        id={id}
        name={name}
        data-longest={maxLength}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(Boolean(hint))}
        className={BOX}
      />
    </Field>
  );
}

type SelectProps = Common & Omit<ComponentProps<'select'>, keyof Common | 'id'>;

/** One of a list. */
export function SelectField({ name, label, hint, required, ...rest }: SelectProps): ReactElement {
  const { id, error, describedBy } = useField(name);
  return (
    <Field id={id} label={label} hint={hint} required={required} error={error}>
      <select
        {...rest}
        id={id}
        name={name}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(Boolean(hint))}
        className={BOX}
      />
    </Field>
  );
}
