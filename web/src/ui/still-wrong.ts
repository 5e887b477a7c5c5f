import { useEffect, useReducer, useRef, useState } from 'react';
import { Incomplete, Refused } from '../api/problem';
import type { FieldProblem } from '../api/types';
import { fieldsOf } from './error-box';

interface Found {
  readonly error: Error | null;
  readonly left: readonly FieldProblem[];
}

const NOTHING: readonly FieldProblem[] = [];

/**
 * What is still wrong with the fields of an error, and what to call when something was typed: a message goes as soon
 * as its own field is right, the others stay. `make` gives what the form would send now, or what keeps it from that.
 */
export function useStillWrong(
  error: Error | null,
  make: () => unknown,
): readonly [left: readonly FieldProblem[], typed: () => void] {
  const [found, setFound] = useState<Found>({ error: null, left: [] });
  const [, typed] = useReducer((count: number) => count + 1, 0);
  const sent = useRef<{ error: Error; made: unknown } | null>(null);
  // After each drawing: only then do the boxes hold what the page knows.
  useEffect(() => {
    if (!error) return;
    const made = make();
    if (sent.current?.error !== error) {
      sent.current = { error, made };
      return;
    }
    const left = leftOf(error, sent.current.made, made);
    setFound((before) => (isSame(before, { error, left }) ? before : { error, left }));
  });
  if (!error) return [NOTHING, typed];
  return [found.error === error ? found.left : fieldsOf(error), typed];
}

/** The messages that still hold, each in the words of now. */
function leftOf(error: Error, sent: unknown, made: unknown): readonly FieldProblem[] {
  const fields = fieldsOf(error);
  const wrongNow = made instanceof Incomplete ? made.errors : [];
  return fields.flatMap((each) => {
    const now = wrongNow.find(({ field }) => field === each.field);
    if (now) return [now];
    // What the server refused is right as far as this page can tell once it is another text.
    const isKept =
      error instanceof Refused && valueAt(made, each.field) === valueAt(sent, each.field);
    return isKept ? [each] : [];
  });
}

/** The value of a field such as `aware.at`, as text; what is no such place is nothing. */
function valueAt(made: unknown, field: string): string {
  const at = field
    .split('.')
    .reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), made);
  return JSON.stringify(at) ?? '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isSame(one: Found, other: Found): boolean {
  return one.error === other.error && JSON.stringify(one.left) === JSON.stringify(other.left);
}
