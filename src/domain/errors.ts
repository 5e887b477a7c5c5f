/** Why a command was refused; the problem filter maps each to its own HTTP status and wording. */
export type RefusalCode =
  | 'illegal-step'
  | 'illegal-phase'
  | 'open-steps'
  | 'evidence-missing'
  | 'gate-closed'
  | 'not-authorised'
  | 'not-shared'
  | 'too-often'
  | 'requester-is-approver'
  | 'reason-missing'
  | 'unknown-reference'
  | 'already-answered'
  | 'already-taken'
  | 'merged-away'
  | 'cannot-merge'
  | 'cannot-hand-over'
  | 'stale-version'
  | 'severity-floor'
  | 'unknown-option'
  | 'in-the-future'
  | 'too-early'
  | 'before-ready'
  | 'too-many'
  | 'fact-misfit'
  | 'legal-deadline'
  | 'not-later'
  | 'next-report-over'
  | 'nobody-told'
  | 'not-for-all'
  | 'does-not-map'
  | 'version-state'
  | 'version-overtaken'
  | 'version-day';

/** A command that does not fit the state: refused with a reason and what stands in the way, never ignored. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    /** What the reader needs to act: step titles, offices, the state as it is. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`);
  }
}
