import { problemText, type ProblemText, type Reader, type TextCode } from './problem-text.js';

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
  reader: Reader,
): Problem {
  return { ...problemText(code, context, reader), context };
}

/** The document of a bare HTTP status. */
export function problemOfStatus(status: number, reader: Reader): Problem {
  const other = status < 500 ? 'bad-request' : 'internal';
  return problemOf(BY_STATUS[status] ?? other, {}, reader);
}
