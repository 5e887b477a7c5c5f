import { checkPlaybook, type Finding } from '../domain/playbook/check/check.js';
import { checkForBody } from '../domain/playbook/check/for-body.js';
import type { Problem } from '../shared/yaml-file.js';
import type { Resolved } from './resolve.js';

/** Something wrong with a file: found by a rule of the checker, or in its form (rule null). */
export interface Remark extends Problem {
  readonly rule: Finding['rule'] | null;
  readonly severity: Finding['severity'];
  readonly path: readonly string[];
}

/** What the checker finds in a playbook; `offices` are those of the body that follows it, null where none is meant. */
export function inspect(resolved: Resolved, offices: readonly string[] | null): Remark[] {
  return placed(resolved, checkPlaybook(resolved.playbook, { offices }));
}

/** The part of it that differs from body to body: what the rules about offices find. */
export function inspectForBody(resolved: Resolved, offices: readonly string[]): Remark[] {
  return placed(resolved, checkForBody(resolved.playbook, offices));
}

function placed({ where }: Resolved, findings: readonly Finding[]): Remark[] {
  return findings.map(({ rule, severity, at, what, path }) => ({
    rule,
    severity,
    place: where(at),
    what,
    path,
  }));
}

/** A problem of a file's form. */
export function formRemark({ place, what }: Problem): Remark {
  return { rule: null, severity: 'error', place, what, path: [] };
}
