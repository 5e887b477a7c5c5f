import { createContext, useContext } from 'react';

export interface FormFields {
  readonly id: string;
  readonly errors: Readonly<Record<string, string>>;
  /** What was sent has no answer yet. */
  readonly busy?: boolean;
  /** What was typed is not kept any more. */
  readonly forget?: () => void;
}

/** The form around a field: gives ids and what is wrong with it. */
export const FormContext = createContext<FormFields>({ id: 'form', errors: {} });

/** Ids and error of one field of the form around it. */
export function useField(name: string): {
  id: string;
  error: string | undefined;
  describedBy: (hint: boolean) => string | undefined;
} {
  const form = useContext(FormContext);
  const id = fieldId(form.id, name);
  const error = form.errors[name];
  const describedBy = (hint: boolean): string | undefined =>
    [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
  return { id, error, describedBy };
}

/** The id of a field's control. */
export function fieldId(form: string, name: string): string {
  return `${form}-${name.replaceAll('.', '-')}`;
}
