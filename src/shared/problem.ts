import type { Language } from '../accounts/caller.js';
import { problemText, type ProblemText, type TextCode } from './problem-text.js';

/** A problem document (RFC 9457). `context` carries what the reader needs: the state as it is, what is missing. */
export interface Problem extends ProblemText {
  readonly context: Readonly<Record<string, unknown>>;
}

const BY_STATUS: Readonly<Record<number, TextCode>> = {
  404: 'not-found',
  413: 'too-large',
};

/** The document of a code. */
export function problemOf(
  code: TextCode,
  context: Readonly<Record<string, unknown>>,
  language: Language,
): Problem {
  return { ...problemText(code, context, { language }), context };
}

/** The document of a bare HTTP status. */
export function problemOfStatus(status: number, language: Language): Problem {
  const other = status < 500 ? 'bad-request' : 'internal';
  return problemOf(BY_STATUS[status] ?? other, {}, language);
}
