import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface FieldProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly required?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** Label, hint and error around a control. The hint stands above it, the error below. */
export function Field({ id, label, required, hint, error, children }: FieldProps): ReactElement {
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="text-std-16B-170">
        {label}
        {required && <Required />}
      </label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {children}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

/** ※必須 */
export function Required(): ReactElement {
  const { t } = useTranslation();
  return <span className="ml-2 text-dns-14N-130 text-error-2">{t('form.required')}</span>;
}

/** Help above a control. */
export function Hint({ id, children }: { id?: string; children: ReactNode }): ReactElement {
  return (
    <p id={id} className="text-dns-14N-130 text-solid-gray-700">
      {children}
    </p>
  );
}

/** What is wrong with a control. */
export function FieldError({
  id,
  error,
}: {
  id: string;
  error: string | undefined;
}): ReactElement | null {
  if (!error) return null;
  return (
    <p id={id} className="text-dns-16N-130 text-error-2">
      ＊{error}
    </p>
  );
}

/** Looks of a text box. */
export const BOX =
  'w-full rounded-8 border border-solid-gray-600 bg-white px-3 py-2 text-std-16N-170 ' +
  'aria-invalid:border-error-1 aria-invalid:border-2 min-h-12';

/** Where a file is chosen: its button looks like the others. */
export const FILE_BOX =
  'min-h-11 max-w-full file:mr-3 file:min-h-11 file:rounded-8 file:border-2 file:border-key-900 ' +
  'file:bg-white file:px-4 file:text-dns-16B-130 file:text-key-1000 hover:file:bg-key-50';
