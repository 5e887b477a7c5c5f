import type { Finding, Spot } from '../domain/playbook/check/finding.js';
import type { Resolved } from '../playbooks/resolve.js';
import type { Problem } from '../shared/yaml-file.js';

/** One thing wrong with a text, at its line and column (from 1). */
export interface TextFinding {
  /** Null: the form, not a rule of the checker. */
  readonly rule: Finding['rule'] | null;
  readonly severity: Finding['severity'];
  readonly line: number;
  readonly column: number;
  readonly what: string;
  /** The shortest way that shows it. */
  readonly path: readonly string[];
  /** file:line:column where it stands in a file that the text uses; then the line is that of the use. */
  readonly elsewhere: string | null;
}

/** A text and its places. */
export interface Text {
  readonly file: string;
  /** file:line:column of what the author can change about a spot of the whole. */
  where(at: Spot): string;
}

/** A problem of the form, or one that has no rule; a place without a line is the first. */
export function formFinding({ place, what }: Problem): TextFinding {
  return { rule: null, severity: 'error', ...placeOf(place), what, path: [], elsewhere: null };
}

/** A finding of the checker in `resolved`, told at the line of the text that causes it. */
export function ruleFinding(
  { rule, severity, at, what, path }: Finding,
  { resolved, text }: { readonly resolved: Resolved; readonly text: Text },
): TextFinding {
  const place = resolved.where(at);
  const here = place.startsWith(`${text.file}:`);
  return {
    rule,
    severity,
    ...placeOf(here ? place : text.where(at)),
    what,
    path,
    elsewhere: here ? null : place,
  };
}

/** Reading order, for sorting. */
export function byPlace(one: TextFinding, other: TextFinding): number {
  return one.line - other.line || one.column - other.column;
}

/** Line and column of a place as people read it; the first of both where it names none. */
export function placeOf(place: string): { line: number; column: number } {
  const [, line = '1', column = '1'] = /:(\d+):(\d+)$/.exec(place) ?? [];
  return { line: Number(line), column: Number(column) };
}
