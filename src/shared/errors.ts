/** A refusal of the edge rather than of the domain: the problem filter maps each to its status. */
export type ProblemCode =
  | 'not-found'
  | 'bad-request'
  | 'invalid-input'
  | 'too-large'
  | 'internal'
  | 'log-in-needed'
  | 'wrong-log-in'
  | 'too-many-guesses'
  | 'forbidden'
  | 'other-origin'
  | 'setup-done'
  | 'no-sample'
  | 'sample-present'
  | 'body-set'
  | 'wrong-setup-code'
  | 'login-id-taken'
  | 'person-taken'
  | 'last-administrator'
  | 'key-reused'
  | 'stale-version'
  | 'busy'
  | 'disk-full'
  | 'database-away'
  | 'took-too-long'
  | 'too-much-memory'
  | 'outside-person'
  | 'change-refused'
  | 'list-refused'
  | 'file-refused'
  | 'unusable-files'
  | 'notice-state'
  | 'handover-state';

/** Carries a stable code and what the reader needs to know; wording and status belong to the problem filter. */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}
