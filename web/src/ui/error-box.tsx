import type { TFunction } from 'i18next';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Incomplete, Refused, Unreachable } from '../api/problem';
import type { FieldProblem } from '../api/types';
import { fieldId } from './form-context';

/** Refusals that are always about the same field. */
const ALWAYS_ABOUT: Readonly<Record<string, string>> = {
  'reason-missing': 'reason',
  'file-refused': 'file',
};

/** Refusals that name their field themselves. */
const ABOUT_ITS_FIELD = ['next-report-over', 'not-for-all'];

/** What is wrong, field by field. */
export function fieldsOf(error: Error | null): readonly FieldProblem[] {
  if (error instanceof Incomplete) return error.errors;
  if (!(error instanceof Refused)) return [];
  const { type, detail, context, errors = [] } = error.problem;
  const kind = type.replace('/problems/', '');
  const field = ABOUT_ITS_FIELD.includes(kind) ? String(context.field) : ALWAYS_ABOUT[kind];
  return field ? [{ field, message: detail }] : errors;
}

/** The problem of a form: takes the focus when it appears and leads to the fields it names. */
export function ErrorBox({
  error,
  form = 'form',
  left = fieldsOf(error),
}: {
  readonly error: Error | null;
  readonly form?: string;
  /** What of its fields is still wrong; once nothing is, the box goes too. */
  readonly left?: readonly FieldProblem[];
}): ReactElement | null {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  if (!error || (left.length === 0 && fieldsOf(error).length > 0)) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-8 border-2 border-error-1 bg-white p-4"
    >
      <Words error={error} listed={left.map(({ message }) => message)} />
      <ul className="mt-2 list-disc pl-6">
        {left.map(({ field, message }) => (
          <li key={`${field}${message}`}>
            <FieldLink form={form} field={field} message={message} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface WordsProps {
  readonly error: Error;
  /** What stands below it, and is not said twice. */
  readonly listed: readonly string[];
}

function Words({ error, listed }: WordsProps): ReactElement {
  const { t } = useTranslation();
  const { title, detail } = wordsOf(error, t);
  return (
    <>
      <p className="text-std-17B-170 text-error-2">{title}</p>
      {detail && !listed.includes(detail) && <p>{detail}</p>}
    </>
  );
}

function wordsOf(error: Error, t: TFunction): { title: string; detail?: string | undefined } {
  if (error instanceof Incomplete) return { title: t('error.incomplete') };
  if (error instanceof Unreachable) {
    return { title: t('error.unreachable'), detail: t('error.unreachableDetail') };
  }
  if (!(error instanceof Refused)) return { title: t('error.unexpected'), detail: error.message };
  const { title, detail, status } = error.problem;
  if (status !== 409) return { title, detail };
  return { title, detail: `${detail ?? ''} ${t('error.reloaded')}` };
}

function FieldLink({ form, field, message }: FieldProblem & { form: string }): ReactElement {
  const target = document.getElementById(fieldId(form, field));
  if (!target) return <>{message}</>;
  return (
    <a
      href={`#${target.id}`}
      onClick={(event) => {
        event.preventDefault();
        target.focus();
        target.scrollIntoView({ block: 'center' });
      }}
    >
      {message}
    </a>
  );
}
