import type { Problem } from './types';

/** The server refused: it says why in the reader's language. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** Somebody else has changed it meanwhile: both are to be shown, and not only the refusal. */
export function isOvertaken(error: Error | null): boolean {
  return error instanceof Refused && error.problem.type.endsWith('/stale-version');
}

/** No answer came; whether the command arrived is not known. */
export class Unreachable extends Error {}

/** The form itself is not complete; nothing was sent. */
export class Incomplete extends Error {
  constructor(readonly errors: NonNullable<Problem['errors']>) {
    super('incomplete');
  }
}
