import type { FieldError } from '../shared/validation.js';
import { problemFor } from '../shared/problem-for.js';
import type { Problem } from '../shared/problem.js';
import type { Reader } from '../shared/problem-text.js';
import type { Typed, Wrong } from './fields.js';
import { Incomplete } from './incomplete.js';
import { wordsIn } from './words.js';

/** Why a form was not taken, and the status its page is answered with. */
export interface Refused extends Wrong {
  readonly status: number;
}

/** Told by the page of the error, not at the form: nothing typed can mend them. */
const OF_THE_PAGE = ['not-found', 'forbidden', 'log-in-needed', 'other-origin'];

/**
 * What to say above a form that was refused, and at which fields; null for an error that is not about the form.
 */
export function refusedBy(error: unknown, reader: Reader, typed: Typed): Refused | null {
  const words = wordsIn(reader.language);
  if (error instanceof Incomplete) {
    return { status: 400, summary: words.wrongInput, fields: error.fields };
  }
  const problem = problemFor(error, reader);
  if (!problem || OF_THE_PAGE.some((code) => problem.type === `/problems/${code}`)) return null;
  const { status, type, detail } = problem;
  const summary = type === '/problems/key-reused' ? words.sentBefore : detail;
  return { status, summary, fields: fieldsOf(problem, typed, detail) };
}

/** Every field the refusal names, in the words of the API. */
function fieldsOf(
  problem: Problem & { errors?: readonly FieldError[] },
  typed: Typed,
  detail: string,
) {
  if (problem.errors) return problem.errors;
  if (problem.type === '/problems/reason-missing') return [{ field: 'note', message: detail }];
  if (problem.type !== '/problems/evidence-missing') return [];
  return Object.entries(typed)
    .filter(([name, text]) => name.startsWith('evidence.') && !text.trim())
    .map(([field]) => ({ field, message: detail }));
}
