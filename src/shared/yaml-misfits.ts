import type { z } from 'zod';
import { nearest } from '../domain/playbook/check/near.js';

type Path = readonly PropertyKey[];

/** One thing in a file that does not fit, as its author is to read it. */
export interface Misfit {
  /** What it belongs to. */
  readonly path: Path;
  /** Where it stands: a name that is not known at itself. */
  readonly at: Path;
  readonly what: string;
}

/**
 * What does not fit, each cause once: a name misspelt is told where it stands, and not once more as missing.
 * Flaws found deeper inside a value carry the unknown names in `params.unknown`.
 */
export function misfitsOf(issues: readonly z.core.$ZodIssue[], value: unknown): Misfit[] {
  const unknown = issues.flatMap((issue) => unknownIn(issue).map((key) => [...issue.path, key]));
  return issues
    .filter((issue) => !isMisspelt(issue, unknown, value))
    .map((issue) => {
      const [first] = unknownIn(issue);
      const at = first === undefined ? issue.path : [...issue.path, first];
      return { path: issue.path, at, what: issue.message };
    });
}

/** The names in an issue that the file must not have there. */
export function unknownIn(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys;
  const unknown: unknown = issue.code === 'custom' ? issue.params?.unknown : undefined;
  return Array.isArray(unknown) ? unknown.filter((each) => typeof each === 'string') : [];
}

/** Whether an issue is a missing name, beside which stands one that is nearly it. */
function isMisspelt({ path }: z.core.$ZodIssue, unknown: readonly Path[], value: unknown): boolean {
  const [key, parent] = [path.at(-1), path.slice(0, -1)];
  if (typeof key !== 'string' || valueAt(value, path) !== undefined) return false;
  return unknown.some(
    (other) => samePath(other.slice(0, -1), parent) && nearest(String(other.at(-1)), [key]) === key,
  );
}

function samePath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}
